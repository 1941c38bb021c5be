/** What fills the screen: over a video nothing of ours opens, over a page's article it does. */

/** The share of the viewport from which a video is what is being watched. */
const MOST = 0.5;

export function isVideoFullScreen(): boolean {
  const { fullscreenElement: full } = document;
  if (!full) return false;
  const videos = [full, ...full.querySelectorAll('video'), ...(full.shadowRoot?.querySelectorAll('video') ?? [])];
  return videos.some((element) => {
    if (element.localName !== 'video') return false;
    const { width, height } = element.getBoundingClientRect();
    return width * height >= MOST * innerWidth * innerHeight;
  });
}

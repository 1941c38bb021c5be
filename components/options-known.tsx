import { useState } from 'react';
import type { EntityFace } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { KindGlyph } from './kind-glyph.tsx';
import { Notice, type Said } from './notice.tsx';
import { OffList } from './off-list.tsx';
import type { SettingsProps } from './options-opening.tsx';
import { OptionsPart } from './options-part.tsx';

export interface OptionsKnownProps extends SettingsProps {
  /** Of the entities that the reader knows, those that the corpus has. */
  faces: readonly EntityFace[];
}

/** Names that the reader has set aside, with a way back for each. */
export function OptionsKnown({ settings: { known }, onChange, faces }: OptionsKnownProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const names = known.map((id) => ({ id, face: faces.find((face) => face.id === id) }));
  const markAgain = (id: string) => {
    const name = names.find((one) => one.id === id)?.face?.name ?? id;
    onChange({ known: known.filter((other) => other !== id) });
    const undo = () => {
      onChange({ known });
      setSaid({ text: i18n.t('options.undone') });
    };
    setSaid({ text: i18n.t('options.knownMarked', { name }), undo });
  };
  const why = known.length > 0 ? i18n.t('options.knownWhy') : i18n.t('options.knownNone');
  return (
    <OptionsPart id="known" title={i18n.t('options.known')} why={why}>
      <OffList
        press={i18n.t('options.knownMark')}
        items={names.map(({ id, face }) => ({
          id,
          label: i18n.t('options.knownMarkLabel', { name: face?.name ?? id }),
          show: (
            <>
              {face && <KindGlyph kind={face.kind} />}
              <span className="grow">
                <bdi lang={face?.lang}>{face?.name ?? id}</bdi>
              </span>
            </>
          ),
        }))}
        onTakeOff={markAgain}
      />
      <Notice said={said} />
    </OptionsPart>
  );
}

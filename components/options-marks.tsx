import type { Kind } from '../lib/core/schema.ts';
import type { Colour, Settings } from '../lib/settings.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { i18n } from './i18n.ts';
import { KindGlyph } from './kind-glyph.tsx';
import type { SettingsProps } from './options-opening.tsx';
import { OptionsPart } from './options-part.tsx';

/** The name that stands in the sample sentence of every language. */
const NAME = 'NATO';

/** Which names are marked, and how marks look: shown on a sentence as it would be on a page. */
export function OptionsMarks({ settings, onChange }: SettingsProps) {
  const { marks, style, colour, mode } = settings;
  return (
    <OptionsPart id="marks" title={i18n.t('options.marks')}>
      {mode !== 'quiet' && <Sample marks={marks} style={style} colour={colour} />}
      <ChoiceGroup
        legend={i18n.t('options.which')}
        value={marks}
        onChange={(next) => onChange({ marks: next })}
        choices={[
          { value: 'sections', label: i18n.t('options.marksSections') },
          { value: 'first', label: i18n.t('options.marksFirst') },
          { value: 'all', label: i18n.t('options.marksAll') },
        ]}
      />
      <ChoiceGroup
        inRow
        legend={i18n.t('options.style')}
        value={style}
        onChange={(next) => onChange({ style: next })}
        choices={[
          { value: 'underline', label: i18n.t('options.styleUnderline') },
          { value: 'tint', label: i18n.t('options.styleTint') },
          { value: 'both', label: i18n.t('options.styleBoth') },
        ]}
      />
      <ChoiceGroup
        inRow
        legend={i18n.t('options.colour')}
        value={colour}
        onChange={(next) => onChange({ colour: next })}
        choices={colours().map(([value, label]) => ({
          value,
          label,
          look: <span className="swatch" data-colour={value} />,
        }))}
      />
      <Kinds settings={settings} onChange={onChange} />
    </OptionsPart>
  );
}

const colours = (): [Colour, string][] => [
  ['red', i18n.t('options.red')],
  ['amber', i18n.t('options.amber')],
  ['green', i18n.t('options.green')],
  ['blue', i18n.t('options.blue')],
  ['violet', i18n.t('options.violet')],
  ['text', i18n.t('options.text')],
];

/** A sentence that has a name twice, marked as pages would be. */
function Sample({ marks, style, colour }: Pick<Settings, 'marks' | 'style' | 'colour'>) {
  const again = { sections: 'repeat', first: undefined, all: 'first' }[marks];
  const [before, between, ...after] = i18n.t('options.sample').split(NAME);
  return (
    <figure className="sample" aria-label={i18n.t('options.sampleLabel')} data-style={style} data-colour={colour}>
      <p>
        {before}
        <span data-mark="first">{NAME}</span>
        {between}
        <span data-mark={again}>{NAME}</span>
        {after.join(NAME)}
      </p>
    </figure>
  );
}

const kinds = (): [Kind, string][] => [
  ['person', i18n.t('options.persons')],
  ['organisation', i18n.t('options.organisations')],
  ['country', i18n.t('options.countries')],
  ['place', i18n.t('options.places')],
  ['agreement', i18n.t('options.agreements')],
  ['weapon', i18n.t('options.weapons')],
  ['publication', i18n.t('options.publications')],
];

function Kinds({ settings: { unmarked }, onChange }: SettingsProps) {
  const toggle = (kind: Kind, isMarked: boolean) =>
    onChange({ unmarked: [...unmarked.filter((other) => other !== kind), ...(isMarked ? [] : [kind])] });
  return (
    <fieldset className="in-row">
      <legend>{i18n.t('options.kinds')}</legend>
      {kinds().map(([kind, label]) => (
        <label className="choice" key={kind}>
          <input
            type="checkbox"
            checked={!unmarked.includes(kind)}
            onChange={(event) => toggle(kind, event.target.checked)}
          />
          <KindGlyph kind={kind} />
          <span>{label}</span>
        </label>
      ))}
      <p className="why">{i18n.t('options.kindsWhy')}</p>
    </fieldset>
  );
}

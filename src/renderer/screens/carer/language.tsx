import { Choices } from '../../components/controls.tsx';
import { keep } from '../../state/carer.ts';
import { change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { SettingsScreen } from './settings-screen.tsx';

const A_PAGE = 4;

/** The language of everything, each named in itself. */
export function LanguageTopic({ page }: { readonly page: number }) {
  const { topics, systemLanguage } = words.value.carer;
  const all = [
    { value: 'system', label: systemLanguage },
    ...LANGUAGES.map(({ language, name }) => ({ value: language, label: name })),
  ];
  return (
    <SettingsScreen
      name="carer-language"
      page={page}
      onPage={(next) => change('carerLanguage', { page: next })}
      pages={Array.from({ length: Math.ceil(all.length / A_PAGE) }, (_, index) => ({
        title: topics.language,
        controls: (
          <Choices
            label={topics.language}
            options={all.slice(index * A_PAGE, (index + 1) * A_PAGE)}
            value={settings.value.language}
            onChoose={(language) => keep({ language })}
          />
        ),
      }))}
    />
  );
}

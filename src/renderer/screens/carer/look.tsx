import { TEXT_SIZES, THEMES, TILES_A_PAGE } from '../../../shared/settings-values.ts';
import { Choices, Switch } from '../../components/controls.tsx';
import { keep } from '../../state/carer.ts';
import { change } from '../../state/navigation.ts';
import { settings } from '../../state/settings.ts';
import { words } from '../../words/index.ts';
import { AlbumsPreview } from './albums-preview.tsx';
import { SettingsScreen } from './settings-screen.tsx';

/** Colours, letters, and how much is on a page. */
export function LookTopic({ page }: { readonly page: number }) {
  const { look } = words.value.carer;
  const now = settings.value.look;
  const preview = <AlbumsPreview />;
  return (
    <SettingsScreen
      name="carer-look"
      page={page}
      onPage={(next) => change('carerLook', { page: next })}
      pages={[
        {
          title: look.theme,
          preview,
          controls: (
            <Choices
              label={look.theme}
              options={THEMES.map((value) => ({ value, label: look.themes[value] }))}
              value={now.theme}
              onChoose={(theme) => keep({ look: { theme } })}
            />
          ),
        },
        {
          title: look.textSize,
          preview,
          controls: (
            <Choices
              label={look.textSize}
              options={TEXT_SIZES.map((value) => ({ value, label: look.textSizes[value] }))}
              value={now.textSize}
              onChoose={(textSize) => keep({ look: { textSize } })}
            />
          ),
        },
        {
          title: look.tiles,
          preview,
          controls: (
            <Choices
              label={look.tiles}
              options={TILES_A_PAGE.map((value) => ({ value, label: look.tileCount(value) }))}
              value={now.tilesAPage}
              onChoose={(tilesAPage) => keep({ look: { tilesAPage } })}
            />
          ),
        },
        {
          title: look.shown,
          preview,
          controls: (
            <>
              <Switch
                label={look.pictures}
                isOn={now.pictures}
                onChange={(pictures) => keep({ look: { pictures } })}
              />
              <Switch
                label={look.labels}
                isOn={now.labels}
                onChange={(labels) => keep({ look: { labels } })}
              />
              <Switch
                label={look.minimal}
                isOn={now.density === 'minimal'}
                onChange={(isOn) => keep({ look: { density: isOn ? 'minimal' : 'standard' } })}
              />
              <Switch
                label={look.animations}
                isOn={now.animations}
                onChange={(animations) => keep({ look: { animations } })}
              />
            </>
          ),
        },
      ]}
    />
  );
}

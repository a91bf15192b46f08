import { Undo2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Pager } from '../../components/pager.tsx';
import { Screen } from '../../components/screen.tsx';
import { asCarer, whyNotKept } from '../../state/carer.ts';
import { canUndo } from '../../state/settings.ts';
import { words } from '../../words/index.ts';

export interface SettingsPage {
  readonly title: string;
  readonly controls: ComponentChildren;
  /** What the viewer sees, where the setting changes that. */
  readonly preview?: ComponentChildren;
}

interface SettingsScreenProps {
  readonly name: string;
  readonly pages: readonly SettingsPage[];
  /** Which one shows; the nearest one where there are fewer by now. */
  readonly page?: number;
  readonly onPage?: (page: number) => void;
}

/** One topic of the carer's settings, a question a page, with Undo always beside it. */
export function SettingsScreen({ name, pages, page = 0, onPage }: SettingsScreenProps) {
  const number = Math.min(page, pages.length - 1);
  const shown = pages[number];
  if (!shown) return null;
  return (
    <Screen
      key={number}
      name={name}
      title={shown.title}
      side={<SettingsSide page={number} pages={pages.length} onPage={onPage} />}
    >
      <div class={shown.preview ? 'settings settings--with-preview' : 'settings'}>
        <div class="settings__controls">
          {shown.controls}
          <p class="settings__told" role="status">
            <NotKept />
          </p>
        </div>
        {shown.preview}
      </div>
    </Screen>
  );
}

/** Why the newest change was not kept. */
export function NotKept() {
  const { carer } = words.value;
  if (whyNotKept.value === null) return null;
  return <>{whyNotKept.value === 'diskFull' ? carer.diskFull : carer.notKept}</>;
}

interface SettingsSideProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage?: ((page: number) => void) | undefined;
}

/** Where the carer is, Next and Previous where there is more than one page, and Undo. */
export function SettingsSide({ page, pages, onPage }: SettingsSideProps) {
  const { pager, carer } = words.value;
  return (
    <>
      {pages > 1 && onPage && (
        <Pager
          where={pager.pageOf(page + 1, pages)}
          onPrevious={page > 0 ? () => onPage(page - 1) : null}
          onNext={page + 1 < pages ? () => onPage(page + 1) : null}
          notes={{ first: pager.firstPage, last: pager.lastPage }}
        />
      )}
      <BigButton
        look="plain"
        icon={Undo2}
        directional
        label={carer.undo}
        unavailable={!canUndo.value}
        onPress={() => asCarer(api().undoSettings())}
      />
    </>
  );
}

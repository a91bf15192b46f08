import { Pager } from '../../components/pager.tsx';
import { words } from '../../words/index.ts';

interface PagesSideProps {
  /** Counts from 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Next and Previous alone: nothing on these pages is a setting, which Undo would take back. */
export function PagesSide({ page, pages, onPage }: PagesSideProps) {
  const { pager } = words.value;
  if (pages < 2) return null;
  return (
    <Pager
      where={pager.pageOf(page + 1, pages)}
      onPrevious={page > 0 ? () => onPage(page - 1) : null}
      onNext={page + 1 < pages ? () => onPage(page + 1) : null}
      notes={{ first: pager.firstPage, last: pager.lastPage }}
    />
  );
}

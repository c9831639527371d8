import type {
  PortfolioPeek,
  PortfolioRow,
  PortfolioSignal,
} from '../../core/dashboard/portfolio/portfolio-model';
import { exactDate, number, shortDate } from '../format';
import { Meta } from '../panel/meta';
import { NoteLink } from '../panel/note-link';
import { NoteText } from '../panel/note-text';
import { useTooltip, useView } from '../view-context';
import { noteOf, type LineFrame } from './account-row';
import { numberWords } from './columns';
import { PeekTasks } from './peek-tasks';
import { usePortfolio } from './portfolio-context';
import { Named } from '../named';

/** Of each signal so many lines; the panel has them all. */
const EVIDENCE_SHOWN = 2;

interface PeekProps {
  readonly row: PortfolioRow;
  readonly peek: PortfolioPeek;
  readonly frame: LineFrame;
}

/** Why an account stands where it does, what comes next there, and what was last. */
export function Peek({ row, peek, frame }: PeekProps) {
  const { columns } = usePortfolio();
  return (
    <div
      ref={frame.measure}
      class="ai-line ai-port-peek"
      role="row"
      data-index={frame.index}
      aria-level={2}
      aria-rowindex={frame.index + 2}
      style={{ transform: `translateY(${frame.start}px)` }}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={columns.length + 2}>
        <div class="ai-port-narrow">
          <Meta>
            {numberWords(row, columns).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </Meta>
        </div>
        <div class="ai-port-parts">
          <Named as="section" name="Why it is here">
            <h3 class="ai-port-part">Why it is here</h3>
            <Reasons signals={row.signals} conflicts={peek.conflicts} />
          </Named>
          <Named as="section" name="Next">
            <h3 class="ai-port-part">Next</h3>
            <PeekTasks key={peek.id} next={peek.next} />
          </Named>
          <Named as="section" name="Last">
            <h3 class="ai-port-part">Last</h3>
            <LastContacts last={peek.last} />
          </Named>
        </div>
        <PeekButtons row={row} />
      </div>
    </div>
  );
}

interface ReasonsProps extends Pick<PortfolioPeek, 'conflicts'> {
  readonly signals: readonly PortfolioSignal[];
}

function Reasons({ signals, conflicts }: ReasonsProps) {
  if (signals.length === 0) return <p class="ai-nothing">Nothing needs you here.</p>;
  return (
    <ul class="ai-sublist ai-port-reasons">
      {signals.map(({ id, tone, label, evidence }) => (
        <li key={id} data-tone={tone}>
          {label}
          <Evidence lines={id === 'conflicting-facts' ? conflicts : evidence} />
        </li>
      ))}
    </ul>
  );
}

function Evidence({ lines }: { readonly lines: PortfolioSignal['evidence'] }) {
  return (
    <>
      {lines.slice(0, EVIDENCE_SHOWN).map((line) => (
        <NoteLink key={`${line.path}:${line.line}`} source={line} class="ai-port-evidence">
          <NoteText text={line.text} path={line.path} />
        </NoteLink>
      ))}
      {lines.length > EVIDENCE_SHOWN && (
        <span class="ai-port-evidence">and {number(lines.length - EVIDENCE_SHOWN)} more</span>
      )}
    </>
  );
}

function LastContacts({ last }: Pick<PortfolioPeek, 'last'>) {
  if (last.length === 0) return <p class="ai-nothing">No meeting or message yet.</p>;
  return (
    <ul class="ai-sublist ai-port-last">
      {last.map((contact) => (
        <li key={contact.key}>
          <Day date={contact.date} />
          <span>
            <NoteLink source={contact.source} class="ai-row-link" />
            <span class="ai-port-evidence" dir="auto">
              {contact.people.join(', ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Day({ date }: { readonly date: string }) {
  const { today } = useView();
  const ref = useTooltip<HTMLTimeElement>(exactDate(date));
  return (
    <time ref={ref} dateTime={date}>
      {shortDate(date, today)}
    </time>
  );
}

function PeekButtons({ row }: { readonly row: PortfolioRow }) {
  const { actions } = usePortfolio();
  const { id, open, proposed } = row;
  return (
    <div class="ai-port-buttons">
      <button type="button" class="ai-button" onClick={(event) => actions.open(noteOf(row), event)}>
        Open note
      </button>
      <button type="button" class="ai-button" aria-keyshortcuts="b" onClick={() => actions.prepareBrief(id)}>
        Brief <kbd class="ai-key">b</kbd>
      </button>
      <button type="button" class="ai-button" aria-keyshortcuts="t" onClick={() => actions.showTasks(id)}>
        Tasks {number(open)} <kbd class="ai-key">t</kbd>
      </button>
      {proposed > 0 && (
        <button type="button" class="ai-button" onClick={() => actions.triage(id)}>
          Triage {number(proposed)}
        </button>
      )}
    </div>
  );
}

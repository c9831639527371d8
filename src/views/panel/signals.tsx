import { useId, useState } from 'preact/hooks';
import type { Dashboard, Signal } from '../../core/dashboard/view-models';
import { describeEvidence } from '../evidence';
import { usePanel } from '../panel-context';
import { Meta } from './meta';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import type { EvidenceLine } from '../evidence';

/** What wants attention. Each chip shows the lines that it rests on. */
export function Signals({
  dashboard,
  signals,
}: {
  readonly dashboard: Dashboard;
  readonly signals: readonly Signal[];
}) {
  const { roving } = usePanel();
  const [openId, setOpenId] = useState<Signal['id'] | null>(null);
  const listId = useId();
  if (signals.length === 0) return null;
  const open = signals.find(({ id }) => id === openId);
  return (
    <section class="ai-signals" aria-label="Attention">
      <div class="ai-chips">
        {signals.map(({ id, tone, label, evidence }) => (
          <button
            key={id}
            type="button"
            class="ai-chip"
            data-tone={tone}
            disabled={evidence.length === 0}
            aria-expanded={id === openId}
            aria-controls={id === openId ? listId : undefined}
            onClick={() => setOpenId(id === openId ? null : id)}
          >
            {label}
          </button>
        ))}
      </div>
      {open && (
        <ul
          id={listId}
          class="ai-rows ai-evidence"
          aria-label={open.label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setOpenId(null);
            roving.focusCurrent();
          }}
        >
          {describeEvidence(dashboard, open.evidence).map((line) => (
            <Row key={`${line.source.path}:${line.source.line}`} source={line.source} class="ai-line">
              <EvidenceText line={line} />
            </Row>
          ))}
        </ul>
      )}
    </section>
  );
}

function EvidenceText({ line: { source, text } }: { readonly line: EvidenceLine }) {
  const { textId } = useRow();
  if (text === null) {
    return (
      <RowLink source={source} isText>
        {source.title}, line {source.line + 1}
      </RowLink>
    );
  }
  return (
    <>
      <NoteText id={textId} text={text} path={source.path} />
      <Meta>
        <RowLink source={source} />
      </Meta>
    </>
  );
}

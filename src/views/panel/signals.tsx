import { useState } from 'preact/hooks';
import type { Evidence, Signal } from '../../core/dashboard/view-models';
import { usePanel } from '../panel-context';
import { Meta } from './meta';
import { NoteText } from './note-text';
import { Row, RowLink, useRow } from './row';
import { Named } from '../named';
import { useUniqueId } from '../use-unique-id';

/** More of them would be no help to see what is pressing. */
const SHOWN_AT_FIRST = 4;

/** What wants attention. Each chip shows the lines that it rests on. */
export function Signals({ signals }: { readonly signals: readonly Signal[] }) {
  const { roving } = usePanel();
  const [openId, setOpenId] = useState<Signal['id'] | null>(null);
  const listId = useUniqueId();
  const [hasAll, setHasAll] = useState(false);
  if (signals.length === 0) return null;
  const shown = hasAll ? signals : signals.slice(0, SHOWN_AT_FIRST);
  const rest = signals.length - shown.length;
  const open = signals.find(({ id }) => id === openId);
  return (
    <Named as="section" class="ai-signals" name="Attention">
      <div class="ai-chips">
        {shown.map(({ id, tone, label, evidence }) => (
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
        {rest > 0 && (
          <button type="button" class="ai-more" onClick={() => setHasAll(true)}>
            {rest} more
          </button>
        )}
      </div>
      {open && (
        <Named
          as="ul"
          id={listId}
          class="ai-rows ai-evidence"
          name={open.label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setOpenId(null);
            roving.focusCurrent();
          }}
        >
          {open.evidence.map((line) => (
            <Row key={`${line.path}:${line.line}:${line.text}`} source={line} class="ai-line">
              <EvidenceText line={line} />
            </Row>
          ))}
        </Named>
      )}
    </Named>
  );
}

function EvidenceText({ line }: { readonly line: Evidence }) {
  const { textId } = useRow();
  return (
    <>
      <NoteText id={textId} text={line.text} path={line.path} />
      <Meta>
        <RowLink source={line} />
      </Meta>
    </>
  );
}

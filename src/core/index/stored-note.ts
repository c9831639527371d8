import type { Note } from '../model/note';
import {
  isRecordable,
  packBody,
  packHead,
  packLinks,
  keptHead,
  pooledLinks,
  unpackBody,
  unpackHead,
  unpackLinks,
  type BodyRecord,
  type LinkRecord,
  type NoteBody,
  type NoteHead,
  type NoteRecord,
} from './note-record';
import { ownText } from './shared-values';
import { packTasks, pooledTasks, unpackTasks, type TaskRecord } from './task-record';

/**
 * A value that is made again when it was not asked for in a while. Within one turn, asking twice gives the same one:
 * a WeakRef keeps what it holds to the end of the turn in which it was asked.
 */
class Remade<T extends object> {
  private known: WeakRef<T> | null = null;

  get(make: () => T): T {
    const known = this.known?.deref();
    if (known) return known;
    const made = make();
    this.known = new WeakRef(made);
    return made;
  }
}

/** Everything but the head, packed: records that JSON holds, and the body as UTF-8; and what was read of them. */
interface Packed {
  readonly tasks: TaskRecord;
  readonly links: LinkRecord;
  readonly body: Uint8Array;
  readonly tasksRead: Remade<Note['tasks']>;
  readonly linksRead: Remade<Note['links']>;
  readonly bodyRead: Remade<NoteBody>;
}

/** Everything but the head, as it was parsed. */
type Whole = Pick<Note, 'tasks' | 'links'> & NoteBody;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A copy that keeps nothing else in memory. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const packed = (tasks: TaskRecord, links: LinkRecord, body: Uint8Array): Packed => ({
  tasks: pooledTasks(tasks),
  links: pooledLinks(links),
  body,
  tasksRead: new Remade(),
  linksRead: new Remade(),
  bodyRead: new Remade(),
});

const pack = ({ tasks, links, ...body }: Whole): Packed =>
  packed(
    detached(packTasks(tasks)),
    detached(packLinks(links)),
    encoder.encode(JSON.stringify(packBody(body))),
  );

/**
 * A note as the index keeps it. What the graph reads is there; the rest waits packed and is read for whoever looks at
 * the note, which takes microseconds, where keeping all of it would take more memory than the vault has text.
 *
 * A class, because tens of thousands of notes share its getters.
 */
export class StoredNote implements Note {
  readonly path: string;
  readonly mtime: number;
  readonly size: number;
  readonly title: string;
  readonly frontMatter: Note['frontMatter'];
  readonly aliases: Note['aliases'];
  readonly date: string | null;
  readonly tags: Note['tags'];
  readonly source: string | null;
  readonly sourceRef: string | null;
  readonly participants: Note['participants'];
  readonly filedUnder: Note['filedUnder'];
  readonly companies: Note['companies'];
  readonly fields: Note['fields'];
  readonly contacts: Note['contacts'];
  readonly roles: Note['roles'];

  private kept: { whole: Whole } | { packed: Packed };

  private constructor(head: NoteHead, kept: StoredNote['kept']) {
    this.path = head.path;
    this.mtime = head.mtime;
    this.size = head.size;
    this.title = head.title;
    this.frontMatter = head.frontMatter;
    this.aliases = head.aliases;
    this.date = head.date;
    this.tags = head.tags;
    this.source = head.source;
    this.sourceRef = head.sourceRef;
    this.participants = head.participants;
    this.filedUnder = head.filedUnder;
    this.companies = head.companies;
    this.fields = head.fields;
    this.contacts = head.contacts;
    this.roles = head.roles;
    this.kept = kept;
  }

  /** Keeps a note that was just parsed. Its head is copied; the rest keeps the note's text alive until `toRecord`. */
  static of(note: Note): StoredNote {
    const { tasks, links, statements, queries, findings, frontMatterLines } = note;
    const whole = { tasks, links, statements, queries, findings, frontMatterLines };
    return new StoredNote(isRecordable(note) ? keptHead(note, ownText) : note, {
      whole,
    });
  }

  static fromRecord({ head, tasks, links }: NoteRecord, body: Uint8Array): StoredNote {
    return new StoredNote(unpackHead(head), { packed: packed(tasks, links, body) });
  }

  /**
   * The note as a record and the UTF-8 of its body, for the cache; the note itself stays packed from now on. Null
   * where a record cannot hold it.
   */
  toRecord(): { readonly record: NoteRecord; readonly body: Uint8Array } | null {
    if (!isRecordable(this)) return null;
    if ('whole' in this.kept) this.kept = { packed: pack(this.kept.whole) };
    const { tasks, links, body } = this.kept.packed;
    return { record: { head: packHead(this), tasks, links }, body };
  }

  get tasks(): Note['tasks'] {
    if ('whole' in this.kept) return this.kept.whole.tasks;
    const { tasks, tasksRead } = this.kept.packed;
    return tasksRead.get(() => unpackTasks(this.path, tasks));
  }

  get links(): Note['links'] {
    if ('whole' in this.kept) return this.kept.whole.links;
    const { links, linksRead } = this.kept.packed;
    return linksRead.get(() => unpackLinks(links));
  }

  get statements(): Note['statements'] {
    return this.readBody().statements;
  }

  get queries(): Note['queries'] {
    return this.readBody().queries;
  }

  get frontMatterLines(): Note['frontMatterLines'] {
    return this.readBody().frontMatterLines;
  }

  get findings(): Note['findings'] {
    return this.readBody().findings;
  }

  private readBody(): NoteBody {
    if ('whole' in this.kept) return this.kept.whole;
    const { body, bodyRead } = this.kept.packed;
    return bodyRead.get(() => unpackBody(this.path, JSON.parse(decoder.decode(body)) as BodyRecord));
  }
}

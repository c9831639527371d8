import type { TaskFields } from '../../../src/core/parse/task-line';

/** What a line is expected to say; what is not named is absent. Owners by name. */
export type ExpectedFields = Partial<Omit<TaskFields, 'owners'>> & { owners?: string[] };

export interface TaskCase {
  readonly line: string;
  readonly fields: ExpectedFields;
}

const at = (line: string, fields: ExpectedFields): TaskCase => ({ line, fields });

const DAY = '2023-04-16';
const due = (text: string, more: ExpectedFields = {}): ExpectedFields => ({
  text,
  due: DAY,
  dueFrom: 'emoji',
  ...more,
});
const dueField = (text: string, more: ExpectedFields = {}): ExpectedFields => ({
  text,
  due: DAY,
  dueFrom: 'field',
  ...more,
});

/**
 * The emoji format, written from the Tasks plugin's documentation: Tasks Emoji Format, Dates, Priority, Recurring
 * Tasks, Task Dependencies, On Completion.
 */
export const DOCUMENTED_EMOJI: readonly TaskCase[] = [
  at('#task Has a created date ➕ 2023-04-13', {
    text: 'Has a created date',
    created: '2023-04-13',
    tags: ['task'],
  }),
  at('#task Has a scheduled date ⏳ 2023-04-14', {
    text: 'Has a scheduled date',
    scheduled: '2023-04-14',
    tags: ['task'],
  }),
  at('#task Has a start date 🛫 2023-04-15', {
    text: 'Has a start date',
    start: '2023-04-15',
    tags: ['task'],
  }),
  at('#task Has a due date 📅 2023-04-16', due('Has a due date', { tags: ['task'] })),
  at('#task Has a done date ✅ 2023-04-17', { text: 'Has a done date', done: '2023-04-17', tags: ['task'] }),
  at('#task Has a cancelled date ❌ 2023-04-18', {
    text: 'Has a cancelled date',
    cancelled: '2023-04-18',
    tags: ['task'],
  }),
  at('#task Lowest priority ⏬', { text: 'Lowest priority', priority: 'lowest', tags: ['task'] }),
  at('#task Low priority 🔽', { text: 'Low priority', priority: 'low', tags: ['task'] }),
  at('#task Normal priority', { text: 'Normal priority', tags: ['task'] }),
  at('#task Medium priority 🔼', { text: 'Medium priority', priority: 'medium', tags: ['task'] }),
  at('#task High priority ⏫', { text: 'High priority', priority: 'high', tags: ['task'] }),
  at('#task Highest priority 🔺', { text: 'Highest priority', priority: 'highest', tags: ['task'] }),
  at('#task Is a recurring task 🔁 every day when done', {
    text: 'Is a recurring task',
    recurrence: 'every day when done',
    tags: ['task'],
  }),
  at('#task Keep this task when done', { text: 'Keep this task when done', tags: ['task'] }),
  at('#task Keep this task when done too 🏁 keep', {
    text: 'Keep this task when done too',
    onCompletion: 'keep',
    tags: ['task'],
  }),
  at('#task Remove this task when done 🏁 delete', {
    text: 'Remove this task when done',
    onCompletion: 'delete',
    tags: ['task'],
  }),
  at('#task Remove completed instance of this recurring task when done 🔁 every day 🏁 delete', {
    text: 'Remove completed instance of this recurring task when done',
    recurrence: 'every day',
    onCompletion: 'delete',
    tags: ['task'],
  }),
  at('#task do this first 🆔 dcf64c', { text: 'do this first', id: 'dcf64c', tags: ['task'] }),
  at('#task do this after first and some other task ⛔ dcf64c,0h17ye', {
    text: 'do this after first and some other task',
    dependsOn: ['dcf64c', '0h17ye'],
    tags: ['task'],
  }),
  at('take out the trash 📅 2023-04-16', due('take out the trash')),
  at(
    'take out the trash 🔁 every Sunday 📅 2023-04-16',
    due('take out the trash', { recurrence: 'every Sunday' }),
  ),
  at(
    'take out the trash 🔁 every Sunday 📅 2023-04-16 ✅ 2023-04-15',
    due('take out the trash', { recurrence: 'every Sunday', done: '2023-04-15' }),
  ),
  at(
    'take out the trash 🔁 every Sunday ➕ 2023-03-10 📅 2023-04-16',
    due('take out the trash', { recurrence: 'every Sunday', created: '2023-03-10' }),
  ),
  at('sweep the floors 🔁 every week ⏳ 2021-02-06 ✅ 2022-02-13', {
    text: 'sweep the floors',
    recurrence: 'every week',
    scheduled: '2021-02-06',
    done: '2022-02-13',
  }),
  at('Mow the lawn 🔁 every 2 weeks ⏳ 2021-10-28 📅 2023-04-16', {
    ...due('Mow the lawn'),
    recurrence: 'every 2 weeks',
    scheduled: '2021-10-28',
  }),
  at('Do stuff 🔁 every year 🛫 2024-02-27 ⏳ 2024-02-28 📅 2024-02-30', {
    text: 'Do stuff',
    recurrence: 'every year',
    start: '2024-02-27',
    scheduled: '2024-02-28',
    invalid: ['2024-02-30'],
  }),
  at('Build a first draft 🆔 4ijuhy', { text: 'Build a first draft', id: '4ijuhy' }),
  at('Test with users ⛔ 4ijuhy', { text: 'Test with users', dependsOn: ['4ijuhy'] }),
  ...['1', 'hftw84745', 'task_1', 'do-me-first'].map((id) =>
    at(`Ids allow this 🆔 ${id}`, { text: 'Ids allow this', id }),
  ),
  at('Wait for two ⛔ dcf64c, 0h17ye', { text: 'Wait for two', dependsOn: ['dcf64c', '0h17ye'] }),
  ...[
    'every 3 days',
    'every 10 days when done',
    'every weekday',
    'every week on Sunday',
    'every week on Tuesday, Friday',
    'every 2 weeks',
    'every 3 weeks on Friday',
    'every 2 months',
    'every month on the 1st',
    'every month on the last',
    'every month on the last Friday',
    'every month on the 2nd last Friday',
    'every 6 months on the 2nd Wednesday',
    'every January on the 15th',
    'every February on the last',
    'every April and December on the 1st and 24th',
    'every year',
  ].map((recurrence) => at(`Repeat it 🔁 ${recurrence} 📅 2023-04-16`, due('Repeat it', { recurrence }))),
  at(
    'Delete my completed instance 📅 2023-04-16 🔁 every day when done 🏁 delete',
    due('Delete my completed instance', { recurrence: 'every day when done', onCompletion: 'delete' }),
  ),
];

/** The Dataview format, written from the same documentation: Dataview Format, Task Dependencies, On Completion. */
export const DOCUMENTED_DATAVIEW: readonly TaskCase[] = [
  at('#task Has a created date  [created:: 2023-04-13]', {
    text: 'Has a created date',
    created: '2023-04-13',
    tags: ['task'],
  }),
  at('#task Has a scheduled date  [scheduled:: 2023-04-14]', {
    text: 'Has a scheduled date',
    scheduled: '2023-04-14',
    tags: ['task'],
  }),
  at('#task Has a start date  [start:: 2023-04-15]', {
    text: 'Has a start date',
    start: '2023-04-15',
    tags: ['task'],
  }),
  at('#task Has a due date  [due:: 2023-04-16]', dueField('Has a due date', { tags: ['task'] })),
  at('#task Has a done date  [completion:: 2023-04-17]', {
    text: 'Has a done date',
    done: '2023-04-17',
    tags: ['task'],
  }),
  at('#task Has a cancelled date  [cancelled:: 2023-04-18]', {
    text: 'Has a cancelled date',
    cancelled: '2023-04-18',
    tags: ['task'],
  }),
  ...(['lowest', 'low', 'medium', 'high', 'highest'] as const).flatMap((priority) => [
    at(`Pick it  [priority:: ${priority}]`, { text: 'Pick it', priority }),
    at(`Pick it  (priority:: ${priority})`, { text: 'Pick it', priority }),
  ]),
  at('#task Is a recurring task [repeat:: every day when done]', {
    text: 'Is a recurring task',
    recurrence: 'every day when done',
    tags: ['task'],
  }),
  at('#task do this first  [id:: dcf64c]', { text: 'do this first', id: 'dcf64c', tags: ['task'] }),
  at('do this after two others  [dependsOn:: dcf64c,0h17ye]', {
    text: 'do this after two others',
    dependsOn: ['dcf64c', '0h17ye'],
  }),
  at('do this after two others  [dependsOn:: dcf64c, 0h17ye]', {
    text: 'do this after two others',
    dependsOn: ['dcf64c', '0h17ye'],
  }),
  at('Remove it  [onCompletion:: delete]', { text: 'Remove it', onCompletion: 'delete' }),
  at('In parentheses (due:: 2023-04-16)', dueField('In parentheses')),
  at('Two spaces [priority:: high]  [start:: 2023-04-24]  [due:: 2023-04-16]', {
    ...dueField('Two spaces'),
    priority: 'high',
    start: '2023-04-24',
  }),
  at('Commas [priority:: high], [start:: 2023-04-24], [due:: 2023-04-16]', {
    ...dueField('Commas'),
    priority: 'high',
    start: '2023-04-24',
  }),
];

/** Where we read more than Tasks does: any place in the line, any order, other spaces, other ways to write a date. */
export const LENIENT: readonly TaskCase[] = [
  at('📅 2023-04-16 at the start', due('at the start')),
  at('In the 📅 2023-04-16 middle', due('In the middle')),
  at('No space📅2023-04-16', due('No space')),
  at('Many spaces 📅   2023-04-16', due('Many spaces')),
  at('Non-breaking space 📅\u00a02023-04-16', due('Non-breaking space')),
  at('A tab 📅\t2023-04-16', due('A tab')),
  at('The other calendar 📆 2023-04-16', due('The other calendar')),
  at('The spiral calendar 🗓 2023-04-16', due('The spiral calendar')),
  at('The other hourglass ⌛ 2023-04-16', { text: 'The other hourglass', scheduled: DAY }),
  at('A colon 📅: 2023-04-16', due('A colon')),
  at('A linked day 📅 [[2023-04-16]]', due('A linked day')),
  at('Slashes 📅 2023/04/16', due('Slashes')),
  at('No zeros 📅 2023-4-16', due('No zeros')),
  at('With a time 📅 2023-04-16T09:00', due('With a time')),
  at('Two of a kind 📅 2023-04-16 📅 2023-05-01', due('Two of a kind')),
  at('The first is none 📅 2023-02-31 📅 2023-04-16', due('The first is none', { invalid: ['2023-02-31'] })),
  at('Emoji and field [due:: 2023-05-01] 📅 2023-04-16', {
    text: 'Emoji and field',
    due: '2023-05-01',
    dueFrom: 'field',
  }),
  at('Tag after date 📅 2023-04-16 #task', due('Tag after date', { tags: ['task'] })),
  at('Tag between ⏫ #task 📅 2023-04-16', due('Tag between', { priority: 'high', tags: ['task'] })),
  at('Tag without space #task📅 2023-04-16', due('Tag without space', { tags: ['task'] })),
  at('Text after ⏫ the priority', { text: 'Text after the priority', priority: 'high' }),
  at('⏫ Priority first', { text: 'Priority first', priority: 'high' }),
  at('Two priorities 🔽 ⏫', { text: 'Two priorities', priority: 'low' }),
  at('Rule before a tag 🔁 every week #task', {
    text: 'Rule before a tag',
    recurrence: 'every week',
    tags: ['task'],
  }),
  at('Rule before an owner 🔁 every week @Dana Whitfield', {
    text: 'Rule before an owner',
    recurrence: 'every week',
    owners: ['Dana Whitfield'],
  }),
  at('Rule before a field 🔁 every week [due:: 2023-04-16]', {
    ...dueField('Rule before a field'),
    recurrence: 'every week',
  }),
  at('Rule with capital 🔁 Every week', { text: 'Rule with capital', recurrence: 'Every week' }),
  at('Action with capital 🏁 Delete', { text: 'Action with capital', onCompletion: 'delete' }),
  at('Key in capitals [DUE:: 2023-04-16]', dueField('Key in capitals')),
  at('No space in field [due::2023-04-16]', dueField('No space in field')),
  at('Link in field [due:: [[2023-04-16]]]', dueField('Link in field')),
  at('Quotes in field [due:: "2023-04-16"]', dueField('Quotes in field')),
  at('Time in field [due:: 2023-04-16T12:00]', dueField('Time in field')),
  at('Priority with capital [priority:: High]', { text: 'Priority with capital', priority: 'high' }),
  at('[due:: 2023-04-16] Field first', dueField('Field first')),
  at('Field in [due:: 2023-04-16] the middle', dueField('Field in the middle')),
  at('Block id 📅 2023-04-16 ^quick-brown', due('Block id', { blockLink: 'quick-brown' })),
  at('Block id alone ^a1', { text: 'Block id alone', blockLink: 'a1' }),
  at(
    'All at once @Dana Whitfield 🆔 a1 ⛔ b2,c3 🔺 🔁 every week ➕ 2023-04-01 🛫 2023-04-02 ⏳ 2023-04-03 📅 2023-04-16 ' +
      '❌ 2023-04-18 ✅ 2023-04-17 🏁 delete #task #a/b ^z',
    due('All at once', {
      owners: ['Dana Whitfield'],
      id: 'a1',
      dependsOn: ['b2', 'c3'],
      priority: 'highest',
      recurrence: 'every week',
      created: '2023-04-01',
      start: '2023-04-02',
      scheduled: '2023-04-03',
      cancelled: '2023-04-18',
      done: '2023-04-17',
      onCompletion: 'delete',
      tags: ['task', 'a/b'],
      blockLink: 'z',
    }),
  ),
];

/** What looks like metadata and is none: it stays in the description. */
export const NO_METADATA: readonly TaskCase[] = [
  ...[
    'Plain words',
    '✅ Agreed to go on',
    '❌ Contract on hold',
    '📅 planning session',
    'Press ➕ to add',
    '⛔ Blocked by legal review',
    '🔁 Rotate the keys',
    '🏁 Finish line banner',
    '🆔 Check the badge',
    'Version v1.2.3 of #123',
    'C# and issue#12',
    'Code `@dana 📅 2023-04-16 #no` stays',
    'See [[Notes#Heading]] and [docs](https://x.example/#frag)',
    'Open https://x.example/#/a?b=@c today.html',
    'Keep [estimate:: 3h] as it is',
    'Array a[i::2] and map (x::y)z',
    'Ratio 3 :: 4',
    'Caret 2^10 and ^not the end',
    '🎉 Celebrate 🚀',
    'Mail dana@northwind.example',
    'Install @scope/package',
  ].map((line) => at(line, { text: line })),
  at('Bad day 📅 2026-02-31', { text: 'Bad day', invalid: ['2026-02-31'] }),
  at('Bad month ⏳ 2026-13-01', { text: 'Bad month', invalid: ['2026-13-01'] }),
  at('Bad start [start:: soon-ish]', { text: 'Bad start', invalid: ['soon-ish'] }),
  at('Empty field [due:: ]', { text: 'Empty field' }),
  at('Unknown priority [priority:: normal]', { text: 'Unknown priority' }),
  at('', { text: '' }),
  at('#task', { text: '', tags: ['task'] }),
];

/** Hidden text is not there: nothing in it is read, and nothing of it is shown. */
export const COMMENTS: readonly TaskCase[] = [
  at('Send it %% @Sam 📅 2026-01-09 #x %% today', { text: 'Send it today' }),
  at('Send it <!-- @Sam 📅 2026-01-09 #x --> today', { text: 'Send it today' }),
  at('Send it <!--@Sam--> %%[due:: 2026-01-09]%%', { text: 'Send it' }),
  at('Send it. @Dana 📅 2023-04-16 <!-- from the call -->', due('Send it.', { owners: ['Dana'] })),
  at('Send it. @Dana %% from the call %% 📅 2023-04-16', due('Send it.', { owners: ['Dana'] })),
  at('%% from the call %% @Dana to send it', { text: 'send it', owners: ['Dana'] }),
  at('Send it. @data platform team %% late %% #task', {
    text: 'Send it.',
    owners: ['data platform team'],
    tags: ['task'],
  }),
  at('Send it %% by 2026-01-09 %%', { text: 'Send it' }),
  at('Send it %%%% 📅 2023-04-16', due('Send it')),
  at('Send it %% ^no-id %% ^an-id', { text: 'Send it', blockLink: 'an-id' }),
  at('%% all hidden @Dana %%', { text: '' }),
  // Near misses.
  at('Send it %% @Sam', { text: 'Send it %%', owners: ['Sam'] }),
  at('Send it <!-- now @Sam', { text: 'Send it <!-- now', owners: ['Sam'] }),
  at('Send it --> @Sam', { text: 'Send it -->', owners: ['Sam'] }),
  at('From 5% to 10%% and 20%% @Sam', { text: 'From 5% to 10', owners: ['Sam'] }),
  at('Code `%%` and `<!--` then `%%` @Sam', { text: 'Code `%%` and `<!--` then `%%`', owners: ['Sam'] }),
  at('Code `a %% b` is %% hidden %% here', { text: 'Code `a %% b` is here' }),
  at('Open https://x.example/a%%20b%%c now', { text: 'Open https://x.example/a%%20b%%c now' }),
];

/** Owners, tags and the sentence that is left without them. */
export const DESCRIPTIONS: readonly TaskCase[] = [
  at(
    'Send the sizing sheet to the storage team. @Dana Whitfield 📅 2023-04-16 ⏫ #task #proposed #auto',
    due('Send the sizing sheet to the storage team.', {
      owners: ['Dana Whitfield'],
      priority: 'high',
      tags: ['task', 'proposed', 'auto'],
    }),
  ),
  at('Send it @[[Dana Whitfield]]', { text: 'Send it', owners: ['Dana Whitfield'] }),
  at('Send it @[[People/Dana Whitfield|Dana]].', { text: 'Send it.', owners: ['Dana Whitfield'] }),
  at('Send it @DanaWhitfield #task', { text: 'Send it', owners: ['Dana Whitfield'], tags: ['task'] }),
  at('@Dana Whitfield to send it', { text: 'send it', owners: ['Dana Whitfield'] }),
  at('@Dana Whitfield: send it', { text: 'send it', owners: ['Dana Whitfield'] }),
  at('@Dana Send the sizing sheet', { text: 'Send the sizing sheet', owners: ['Dana'] }),
  at('Send it **@Dana Whitfield** 📅 2023-04-16', due('Send it', { owners: ['Dana Whitfield'] })),
  at('**@Dana Whitfield**: send it', { text: 'send it', owners: ['Dana Whitfield'] }),
  at('Let **@Dana Whitfield** send it', {
    text: 'Let **Dana Whitfield** send it',
    owners: ['Dana Whitfield'],
  }),
  at('Send it __@Dana__', { text: 'Send it', owners: ['Dana'] }),
  at('Send it _@Dana Whitfield_ 📅 2023-04-16', due('Send it', { owners: ['Dana Whitfield'] })),
  at('Send it ***@Dana***', { text: 'Send it', owners: ['Dana'] }),
  at('Send it ~~@Dana~~ ==@Ola==', { text: 'Send it', owners: ['Dana', 'Ola'] }),
  at('Close it. **@Dana**, **@Ola**', { text: 'Close it.', owners: ['Dana', 'Ola'] }),
  at('Close it. **@Dana and @Ola**', { text: 'Close it.', owners: ['Dana', 'Ola'] }),
  at('**@Dana:** send it', { text: 'send it', owners: ['Dana'] }),
  at('__@Dana__: send it', { text: 'send it', owners: ['Dana'] }),
  at('ask _@Dana_ about pricing', { text: 'ask _Dana_ about pricing', owners: ['Dana'] }),
  at('Review the **#roadmap** with Ola', { text: 'Review the **roadmap** with Ola', tags: ['roadmap'] }),
  at('Send it. @Hill, Sam 📅 2023-04-16', due('Send it.', { owners: ['Hill, Sam'] })),
  at('Send it to @Hill, Sam', { text: 'Send it to Hill, Sam', owners: ['Hill, Sam'] }),
  at('Send it *@Dana Whitfield*', { text: 'Send it', owners: ['Dana Whitfield'] }),
  at('Compute 2 ** 3 @Dana', { text: 'Compute 2 ** 3', owners: ['Dana'] }),
  at('ask @Dana about pricing', { text: 'ask Dana about pricing', owners: ['Dana'] }),
  at('Send @Dana the deck', { text: 'Send Dana the deck', owners: ['Dana'] }),
  at('Follow up with @Dana 📅 2023-04-16', due('Follow up with Dana', { owners: ['Dana'] })),
  at('Send the deck @Dana and rest', { text: 'Send the deck and rest', owners: ['Dana'] }),
  at('Sync with @Dana, @Ola and @Robin Ashdown on it', {
    text: 'Sync with Dana, Ola and Robin Ashdown on it',
    owners: ['Dana', 'Ola', 'Robin Ashdown'],
  }),
  at('Close it. @Dana and @Ola', { text: 'Close it.', owners: ['Dana', 'Ola'] }),
  at('Close it. @Dana/@Ola', { text: 'Close it.', owners: ['Dana', 'Ola'] }),
  at('Close it. @Dana, @Ola', { text: 'Close it.', owners: ['Dana', 'Ola'] }),
  at('Close it (@Dana)', { text: 'Close it', owners: ['Dana'] }),
  at('Close it (owner: @Dana) #task', { text: 'Close it', owners: ['Dana'], tags: ['task'] }),
  at('Close it. Owner: @Dana', { text: 'Close it.', owners: ['Dana'] }),
  at('Close it - @Dana', { text: 'Close it', owners: ['Dana'] }),
  at('Close it [owner:: Dana Whitfield]', { text: 'Close it', owners: ['Dana Whitfield'] }),
  at('Close it (assignee:: [[Dana Whitfield|Dana]], @Ola)', {
    text: 'Close it',
    owners: ['Dana Whitfield', 'Ola'],
  }),
  at('Review the #roadmap with Ola', { text: 'Review the roadmap with Ola', tags: ['roadmap'] }),
  at('Review it #roadmap, then rest', { text: 'Review it, then rest', tags: ['roadmap'] }),
  at('Review it #a #b #a', { text: 'Review it', tags: ['a', 'b'] }),
  at('Nested #a/b-c_d/E1 #über', { text: 'Nested', tags: ['a/b-c_d/E1', 'über'] }),
  at('  Spaces   inside  ', { text: 'Spaces inside' }),
  at('Keep **bold**, [[Links|aliases]] and [text](Note.md) @Dana', {
    text: 'Keep **bold**, [[Links|aliases]] and [text](Note.md)',
    owners: ['Dana'],
  }),
  at('Ask “why”, then wait… @Dana', { text: 'Ask “why”, then wait…', owners: ['Dana'] }),
  at('Visit Malmö’s team. @José Ruiz 📅 2023-04-16', due('Visit Malmö’s team.', { owners: ['José Ruiz'] })),
];

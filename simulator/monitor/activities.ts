/** What the event log tells of a ticket, by name: what takes time (the first lines), and what happens at once. */
export const activities = [
  ...(['menu and self-service', 'waiting', 'work', 'after-contact work', 'work laid aside', 'waiting for the customer'] as const),
  ...(['waiting for approval', 'approval', 'approval laid aside'] as const),
  ...(['arrival', 'turned away', 'gave up in the menu', 'offered to another team', 'took the offer of a callback', 'gave up'] as const),
  ...(['another try', 'reply', 'hand-over', 'warning', 'breach', 'new priority', 'notice', 'consultation'] as const),
  ...([
    'compensation',
    'compensation withheld',
    'approval asked',
    'solved by self-service',
    'solved',
    'closed unsolved',
    'survey',
    'reopening',
  ] as const),
  ...(['end', 'still open'] as const),
] as const;

export type Activity = (typeof activities)[number];

/** What takes time. */
export type Spell = Extract<Activity, 'menu and self-service' | 'waiting' | 'work' | 'work laid aside' | 'waiting for the customer'>;

/** What an agent does. */
export const ofAgents: ReadonlySet<Activity> = new Set(['work', 'after-contact work', 'approval']);

/** What takes time, of an approval. */
export const ofErrands: Readonly<Partial<Record<Spell, Activity>>> = {
  waiting: 'waiting for approval',
  work: 'approval',
  'work laid aside': 'approval laid aside',
};

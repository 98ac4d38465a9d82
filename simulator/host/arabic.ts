import schema from '../../schema/arabic/messages.json' with { type: 'json' };
import type { Sentences } from '../../schema/said/index.ts';
import simulator from '../arabic/messages.json' with { type: 'json' };

/** All that Mizan says, in Arabic: the lists of both rooms. */
export const arabic: Sentences = { ...schema, ...simulator };

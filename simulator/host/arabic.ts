import messages from '../../schema/arabic/messages.json' with { type: 'json' };
import sentences from '../../schema/arabic/sentences.json' with { type: 'json' };
import type { Sentences } from '../../schema/said/index.ts';
import explanations from '../arabic/explanations.json' with { type: 'json' };
import simulator from '../arabic/messages.json' with { type: 'json' };
import story from '../arabic/story.json' with { type: 'json' };

/** All that Mizan says, in Arabic: the lists of both rooms; of the schemas' own sentences some are hints. */
export const arabic: Sentences = { ...sentences, ...messages, ...simulator, ...story, ...explanations };

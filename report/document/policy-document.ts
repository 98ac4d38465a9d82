import type { Policy } from '../../schema/index.ts';
import { readDate, readDuration, writeDate } from '../../schema/values/index.ts';
import type { PolicyDocument, Section, Term } from './content.ts';
import type { Audience } from './scribe.ts';
import { Scribe } from './scribe.ts';
import { channels } from './sections/channels.ts';
import { compensation } from './sections/compensation.ts';
import { contact } from './sections/contact.ts';
import { escalation } from './sections/escalation.ts';
import { goals } from './sections/goals.ts';
import { hours } from './sections/hours.ts';
import { incentives } from './sections/incentives.ts';
import { limits } from './sections/limits.ts';
import { never } from './sections/never.ts';
import { objectives } from './sections/objectives.ts';
import { practices } from './sections/practices.ts';
import { priorities } from './sections/priorities.ts';
import { promises } from './sections/promises.ts';
import { routing } from './sections/routing.ts';
import { selfService } from './sections/self-service.ts';
import { surveys } from './sections/surveys.ts';
import { teams } from './sections/teams.ts';
import { terms } from './sections/terms.ts';
import { workflows } from './sections/workflows.ts';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';

type WriteSection = (scribe: Scribe) => Section | undefined;

const sections: Readonly<Record<Audience, readonly WriteSection[]>> = {
  public: [goals, channels, hours, promises, escalation, compensation, contact],
  internal: [
    ...[goals, channels, hours, terms, selfService, priorities, routing, teams, promises, escalation, compensation, limits],
    ...[surveys, workflows, objectives, incentives, practices, never, contact],
  ],
};

/**
 * A policy as people read it: what it promises, when, and what follows if that fails. `public` leaves out teams, what tiers may give, limits,
 * incentives and whatever is marked internal. Pure; the policy must be one in which `check` finds no error.
 */
export function policyDocument(policy: Policy, audience: Audience, language: 'en' | 'ar'): PolicyDocument {
  const scribe = new Scribe(policy, audience, { en, ar }[language]);
  const { direction } = scribe.words.values;
  const { audience: audiences, contents } = scribe.words.sections;
  return {
    language,
    direction,
    title: scribe.text(policy.title) ?? scribe.name(policy.policy),
    audience: audiences[audience],
    about: about(scribe),
    contents,
    sections: sections[audience].flatMap((section) => section(scribe) ?? []).filter(({ blocks }) => blocks.length > 0),
  };
}

function about(scribe: Scribe): Term[] {
  const { version, effective, reviewed, review_every: every, owner, currency } = scribe.policy;
  const { about: words } = scribe.words.sections;
  const [last, seconds] = [reviewed === undefined ? undefined : readDate(reviewed), every === undefined ? undefined : readDuration(every)];
  const next = last === undefined || seconds === undefined ? undefined : scribe.date(writeDate(last + Math.floor(seconds / 86400)));
  const name = currency && new Intl.DisplayNames(scribe.words.values.locale, { type: 'currency' }).of(currency);
  return [
    ...(version === undefined ? [] : [[words.version, scribe.name(version)] as const]),
    ...(effective === undefined ? [] : [[words.effective, scribe.date(effective)] as const]),
    ...(reviewed === undefined ? [] : [[words.reviewed, scribe.date(reviewed)] as const]),
    ...(every === undefined ? [] : [[words.review, words.every(scribe.every(every), next)] as const]),
    ...(owner === undefined ? [] : [[words.owner, scribe.text(owner)!] as const]),
    ...(name === undefined || currency === undefined ? [] : [[words.currency, `${name} (${scribe.name(currency)})`] as const]),
  ];
}

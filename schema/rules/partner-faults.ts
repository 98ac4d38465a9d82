import type { Document } from '../document.ts';
import type { Finding } from '../finding.ts';
import { say } from '../said/index.ts';
import { isMap } from '../tables/index.ts';
import type { Context } from './context.ts';
import { countWithin, needing } from './reading/key-groups.ts';
import { piecesAt } from './reading/places.ts';
import { listed, report } from './reading/report.ts';

const missing = { code: 'missing-key', severity: 'error' } as const;

/** Keys that are missing because of what another key says: told under the code of the shape, which sees each key alone. */
export function partnerFaults({ policy, scenario, cases }: Context): Finding[] {
  return [policy, scenario, cases].flatMap((document) =>
    document ? [...partnersOf(document), ...strayAfter(document), ...strayWithin(document)] : [],
  );
}

function partnersOf(document: Document<unknown>): Finding[] {
  return needing[document.kind].flatMap(({ at, given, says, needs }) =>
    piecesAt(document.value, at).flatMap(({ path, value }) => {
      if (!isMap(value) || needs.some((key) => value[key] !== undefined)) return [];
      const said = given === undefined ? undefined : value[given];
      if (given !== undefined && (said === undefined || (says && !says.includes(said as string)))) return [];
      const what = needs.length === 1 ? say`\`${needs[0]!}\` is missing` : say`one of ${listed(needs)} is missing`;
      const because = says ? say`${what}: \`${given!}: ${String(said)}\` needs it` : say`${what}: \`${given!}\` goes with it`;
      return [report(missing, document, path, 'value', given === undefined ? what : because)];
    }),
  );
}

/** `after` belongs to waiting and aging. */
function strayAfter(document: Document<unknown>): Finding[] {
  return ['escalation.*', 'compensation.*', 'surveys.*'].flatMap((at) =>
    piecesAt(document.kind === 'policy' ? document.value : undefined, at).flatMap(({ path, value }) => {
      if (!isMap(value) || value['after'] === undefined || ['waiting', 'aging', undefined].includes(value['event'] as string)) return [];
      const message = say`\`after\` goes with \`waiting\` and \`aging\`, not with \`event: ${String(value['event'])}\``;
      return [
        report({ code: 'unknown-key', severity: 'error' }, document, [...path, 'after'], 'key', message, { hint: say`take \`after\` out` }),
      ];
    }),
  );
}

/** `within` belongs to the service levels. */
function strayWithin(document: Document<unknown>): Finding[] {
  return ['objectives.*', 'incentives.*', 'replications.until'].flatMap((at) =>
    piecesAt(document.value, at).flatMap(({ path, value }) => {
      if (!isMap(value) || value['within'] === undefined || countWithin.includes(value['kpi'] as string)) return [];
      const message = say`\`within\` goes with ${listed(countWithin)}, not with \`${String(value['kpi'])}\``;
      return [
        report({ code: 'unknown-key', severity: 'error' }, document, [...path, 'within'], 'key', message, {
          hint: say`take \`within\` out`,
        }),
      ];
    }),
  );
}

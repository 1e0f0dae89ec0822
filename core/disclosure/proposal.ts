// Which rules the questionnaire brings up. It proposes: counsel decides. What nobody answered makes a rule possible, and only
// an answer rules one out.

import type { Facts } from './facts';
import { PLACE_LABELS, PLACES, type Place } from './place';
import type { Condition, Rule } from './rule';
import { RULES } from './rules/all';

export const LIKELIHOODS = ['likely', 'possible', 'unlikely'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

export interface Proposal {
  readonly rule: Rule;
  readonly likelihood: Likelihood;
  /** What speaks for it or against it, in words; what is still to be answered. */
  readonly why: readonly string[];
}

type Answer = { readonly likelihood: Likelihood; readonly why: string };

/** All rules, in their order. */
export const proposalsFor = (facts: Facts): readonly Proposal[] => RULES.map((rule) => proposalFor(rule, facts));

export function proposalFor(rule: Rule, facts: Facts): Proposal {
  const answers = answersTo(rule.appliesTo, facts);
  const worst = (likelihood: Likelihood) => answers.some((answer) => answer.likelihood === likelihood);
  const likelihood = worst('unlikely') ? 'unlikely' : worst('possible') ? 'possible' : 'likely';
  return { rule, likelihood, why: answers.filter((answer) => answer.likelihood === likelihood).map(({ why }) => why) };
}

function answersTo(condition: Condition, facts: Facts): readonly Answer[] {
  return [
    ...(condition.sectors ? [sectorAnswer(condition.sectors, facts)] : []),
    ...(condition.places ? [placeAnswer(condition.places, facts)] : []),
    ...(condition.asks ?? []).map((ask) => askAnswer(ask, facts)),
    ...countAnswers(condition, facts),
  ];
}

function sectorAnswer(sectors: NonNullable<Condition['sectors']>, facts: Facts): Answer {
  if (facts.sectors === undefined)
    return { likelihood: 'possible', why: 'What the organisation does is not answered.' };
  return sectors.some((sector) => facts.sectors?.includes(sector))
    ? { likelihood: 'likely', why: 'It concerns what the organisation does.' }
    : { likelihood: 'unlikely', why: 'It does not concern what the organisation does.' };
}

/** The United States hold every state; a state’s own law asks for its own people. */
const isWithin = (answered: Place, asked: Place): boolean =>
  answered === asked || (asked === 'US' && answered.startsWith('US-'));

const answeredPlaces = (facts: Facts, places: readonly Place[]) =>
  (Object.entries(facts.affected ?? {}) as [Place, number | null][]).filter(([place]) =>
    places.some((asked) => isWithin(place, asked)),
  );

function placeAnswer(places: readonly Place[], facts: Facts): Answer {
  const named = places.map((place) => PLACE_LABELS[place]).join(', ');
  if (facts.affected === undefined)
    return { likelihood: 'possible', why: 'Where people are affected is not answered.' };
  const held = answeredPlaces(facts, places);
  if (held.some(([, count]) => count !== 0)) return { likelihood: 'likely', why: `People in ${named} are affected.` };
  const isStateOfAffectedCountry = places.some((place) => place.startsWith('US-')) && facts.affected.US !== undefined;
  return isStateOfAffectedCountry && held.length === 0 && facts.affected.US !== 0
    ? { likelihood: 'possible', why: `How many of those in the United States live in ${named} is not answered.` }
    : { likelihood: 'unlikely', why: `Nobody in ${named} is affected.` };
}

type Ask = NonNullable<Condition['asks']>[number];

const ASKS: Readonly<Record<Ask, { readonly yes: string; readonly no: string; readonly open: string }>> = {
  listedInUs: {
    yes: 'The company is listed in the United States.',
    no: 'The company is not listed in the United States.',
    open: 'Whether the company is listed in the United States is not answered.',
  },
  personalData: {
    yes: 'Personal data were affected.',
    no: 'No personal data were affected.',
    open: 'Whether personal data were affected is not answered.',
  },
  highRisk: {
    yes: 'A high risk to people is likely.',
    no: 'No high risk to people is likely.',
    open: 'Whether there is a high risk to people is not answered.',
  },
  ransomPaid: {
    yes: 'A ransom was paid.',
    no: 'No ransom was paid.',
    open: 'Whether a ransom was paid is not answered.',
  },
  cardData: {
    yes: 'Payment card data were affected.',
    no: 'No payment card data were affected.',
    open: 'Whether payment card data were affected is not answered.',
  },
  insured: {
    yes: 'An insurance policy covers such incidents.',
    no: 'No insurance policy covers such incidents.',
    open: 'Whether the organisation is insured is not answered.',
  },
};

function askAnswer(ask: Ask, facts: Facts): Answer {
  const words = ASKS[ask];
  switch (facts[ask]) {
    case true:
      return { likelihood: 'likely', why: words.yes };
    case false:
      return { likelihood: 'unlikely', why: words.no };
    default:
      return { likelihood: 'possible', why: words.open };
  }
}

/** Those of a state are among those of the country where that was answered as well. */
function peopleIn(answered: readonly (readonly [Place, number | null])[]): number {
  const sumOf = (isCounted: (place: Place) => boolean) =>
    answered.reduce((sum, [place, count]) => sum + (isCounted(place) ? (count ?? 0) : 0), 0);
  const isState = (place: Place) => place.startsWith('US-');
  const country = sumOf((place) => place === 'US');
  return Math.max(country, sumOf(isState)) + sumOf((place) => place !== 'US' && !isState(place));
}

/** Numbers nobody knows yet rule nothing out. */
function countAnswers({ atLeast, fewerThan, places = [] }: Condition, facts: Facts): readonly Answer[] {
  if (atLeast === undefined && fewerThan === undefined) return [];
  const answered = answeredPlaces(facts, places.length > 0 ? places : PLACES);
  const counts = answered.map(([, count]) => count);
  const known = counts.filter((count) => count !== null);
  const total = peopleIn(answered);
  if (atLeast !== undefined && total >= atLeast) return [{ likelihood: 'likely', why: `${atLeast} people or more.` }];
  if (fewerThan !== undefined && total >= fewerThan) {
    return [{ likelihood: 'unlikely', why: `Not fewer than ${fewerThan} people.` }];
  }
  if (counts.length === 0 || known.length < counts.length) {
    return [{ likelihood: 'possible', why: 'How many people are affected is not known.' }];
  }
  return atLeast === undefined
    ? [{ likelihood: 'likely', why: `Fewer than ${fewerThan} people.` }]
    : [{ likelihood: 'unlikely', why: `Fewer than ${atLeast} people.` }];
}

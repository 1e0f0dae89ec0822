import { describe, expect, it } from 'vitest';
import type { Facts } from './facts';
import { proposalFor, proposalsFor } from './proposal';
import { ruleById } from './rules/all';

function proposed(id: string, facts: Facts) {
  const rule = ruleById(id);
  if (!rule) throw new Error(`${id} is no rule`);
  return proposalFor(rule, facts);
}

describe('proposalFor', () => {
  it('brings everything up as possible while nothing is answered', () => {
    expect(new Set(proposalsFor({}).map(({ likelihood }) => likelihood))).toEqual(new Set(['possible']));
  });

  it('rules out what an answer contradicts, and says by which', () => {
    expect(proposed('sec-8k-1.05', { listedInUs: false })).toMatchObject({
      likelihood: 'unlikely',
      why: ['The company is not listed in the United States.'],
    });
  });

  it('finds likely what all answers speak for', () => {
    const facts: Facts = { affected: { 'US-TX': 40_000 }, personalData: true };
    expect(proposed('tx-ag', facts)).toMatchObject({ likelihood: 'likely' });
    expect(proposed('gdpr-33', facts)).toMatchObject({ likelihood: 'unlikely' });
  });

  it('counts the people of a state once, though they are among those of the country', () => {
    const facts: Facts = { sectors: ['hipaa-covered'], affected: { US: 300, 'US-CA': 300 } };
    expect(proposed('hipaa-hhs-small', facts).likelihood).toBe('likely');
    expect(proposed('hipaa-hhs-500', facts).likelihood).toBe('unlikely');
    const more: Facts = { ...facts, affected: { ...facts.affected, 'US-NY': 200 } };
    expect(proposed('hipaa-hhs-500', more).likelihood).toBe('likely');
    expect(proposed('hipaa-hhs-500', { ...facts, affected: { ...facts.affected, EU: 200 } }).likelihood).toBe('likely');
  });

  it('keeps a state’s law possible while only the country is answered', () => {
    expect(proposed('ca-residents', { affected: { US: 1_000 }, personalData: true }).likelihood).toBe('possible');
    expect(proposed('ca-residents', { affected: { US: 1_000, 'US-CA': 0 }, personalData: true }).likelihood).toBe(
      'unlikely',
    );
  });

  it('asks a federal rule of people in any state', () => {
    const facts: Facts = { sectors: ['telecommunications'], affected: { 'US-TX': 5 } };
    expect(proposed('fcc-64.2011-2007-le', facts).likelihood).toBe('likely');
  });

  it('weighs numbers against thresholds, and an unknown number against none', () => {
    const texas = (count: number | null): Facts => ({ affected: { 'US-TX': count }, personalData: true });
    expect(proposed('tx-ag', texas(249)).likelihood).toBe('unlikely');
    expect(proposed('tx-ag', texas(250)).likelihood).toBe('likely');
    expect(proposed('tx-ag', texas(null)).likelihood).toBe('possible');
  });

  it('tells the small from the large in health care', () => {
    const health = (count: number): Facts => ({ sectors: ['hipaa-covered'], affected: { US: count } });
    expect(proposed('hipaa-hhs-small', health(499)).likelihood).toBe('likely');
    expect(proposed('hipaa-hhs-small', health(500)).likelihood).toBe('unlikely');
    expect(proposed('hipaa-hhs-500', health(500)).likelihood).toBe('likely');
  });
});

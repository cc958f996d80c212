import { describe, expect, it } from 'vitest';
import {
  findOrganisation,
  organisationIn,
} from '../../../../electron/papers/splitting/organisation.ts';
import { aPage, aPdf, aTextPage } from '../../../builders/page-text.ts';

function found(...pages: Parameters<typeof aPdf>[0]): [string | null, string] {
  const { value, evidence } = findOrganisation(aPdf(pages).pages, 1);
  return [value, evidence.level];
}

describe('the body that publishes', () => {
  it('tells a council’s name from a meeting of it and from a phrase', () => {
    expect(
      [
        'COLDWICK CITY COUNCIL',
        'City of Northwood',
        'Northmoor and Vale Combined Authority',
        'County Council',
        'Summons to the County Council',
        'Powers of Coldwick City Council',
      ].map(organisationIn),
    ).toEqual([
      'Coldwick City Council',
      'City of Northwood',
      'Northmoor and Vale Combined Authority',
      null,
      null,
      null,
    ]);
  });

  it('is sure on the front sheet, or where an address agrees', () => {
    expect(found(aPage(['Coldwick City Council', 'Agenda']))).toEqual([
      'Coldwick City Council',
      'sure',
    ]);
    const contact = aPage(['Agenda', 'clerk@coldwick.gov.uk']);
    expect(found(contact, aTextPage({}, ['Coldwick City Council']))[1]).toBe('sure');
    expect(found(aPage(['Agenda']), aTextPage({}, ['Coldwick City Council']))[1]).toBe('likely');
  });

  it('takes a name inside a sentence only if an address agrees, and never an address alone', () => {
    const sentence = aTextPage({}, ['This is a service of Coldwick City Council for all.']);
    expect(found(aPage(['clerk@coldwick.gov.uk']), sentence)).toEqual([
      'Coldwick City Council',
      'likely',
    ]);
    expect(found(aPage(['clerk@coldwick.gov.uk']), aTextPage())).toEqual([null, 'unknown']);
    expect(found(aPage(['Agenda']), sentence)).toEqual([null, 'unknown']);
  });
});

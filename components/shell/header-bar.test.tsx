import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HeaderBar } from './header-bar';

afterEach(cleanup);

const USER = { name: 'A. Rivera', email: 'a@onset.local' };

describe('the bar of a page', () => {
  it('leads back to the page that this one belongs to', () => {
    const within = { name: 'INC-2023-0001', address: '/incidents/INC-2023-0001?asOf=12' };
    render(<HeaderBar user={USER} crumb="Privilege log" within={within} />);
    expect(screen.getByText('INC-2023-0001').getAttribute('href')).toBe(within.address);
    expect(screen.getByText('Privilege log').getAttribute('aria-current')).toBe('page');
  });
});

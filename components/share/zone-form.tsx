import type { ReactElement } from 'react';

interface ZoneFormProps {
  /** In which times are shown. */
  readonly zone: string;
  /** The incident's. */
  readonly ownZone: string;
  /** Whether what was asked for is no zone. */
  readonly isUnknown: boolean;
}

/** Times in another zone. The script fills in the reader's own and offers it by name. */
export const ZoneForm = ({ zone, ownZone, isUnknown }: ZoneFormProps): ReactElement => (
  <form className="zone" method="get">
    <label htmlFor="zone">Show times in</label>
    <input id="zone" name="zone" defaultValue={zone} autoComplete="off" spellCheck={false} required />
    <button type="submit">Show</button>
    {isUnknown ? <span role="alert">There is no such time zone. Write a name such as Europe/Berlin.</span> : null}
    {zone === ownZone ? null : <a href="?">Back to {ownZone}</a>}
  </form>
);

/** Where somebody is in the dialog on share links. `arriving`: the links are not read yet. */
export type SharePart = 'arriving' | 'list' | 'new' | 'made' | 'release';

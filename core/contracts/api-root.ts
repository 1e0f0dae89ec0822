/** Where all addresses of the API begin. */
export const API_ROOT = '/api/v1';

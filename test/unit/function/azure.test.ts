import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { HttpRequest } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { toFunctionRequest } from '../../../src/function/azure-request.ts';

const URL = 'https://family.azurewebsites.net/api/albums/a%2Fb/photos?pageToken=x%2By';

describe("Azure's request", () => {
  it('keeps its path and query as they were sent', () => {
    const request = new HttpRequest({ method: 'GET', url: URL, headers: { authorization: 'Bearer t' } });
    expect(toFunctionRequest(request)).toEqual({
      method: 'GET',
      target: '/api/albums/a%2Fb/photos?pageToken=x%2By',
      authorization: ['Bearer t'],
      hasBody: false,
    });
  });

  it('has no authorization where the header is missing', () => {
    expect(toFunctionRequest(new HttpRequest({ method: 'GET', url: URL })).authorization).toEqual([]);
  });

  it('shows that there is a body', () => {
    const headers = { 'content-type': 'application/json', 'content-length': '2' };
    const request = new HttpRequest({ method: 'POST', url: URL, headers, body: { string: '{}' } });
    expect(toFunctionRequest(request)).toMatchObject({
      method: 'POST',
      hasBody: true,
      body: { type: 'application/json', length: 2 },
    });
  });

  it('hands the bytes of the body over', async () => {
    const request = new HttpRequest({ method: 'POST', url: URL, body: { string: '{"title":"é"}' } });
    const { body } = toFunctionRequest(request);
    expect(await text(body?.bytes ?? Readable.from([]))).toBe('{"title":"é"}');
  });

  it.each([
    ['content-length', '2', true],
    ['transfer-encoding', 'chunked', true],
    ['content-length', '0', false],
  ])('of a GET with %s %s: whether it brought a body is seen', (name, value, hasBody) => {
    const request = new HttpRequest({ method: 'GET', url: URL, headers: { [name]: value } });
    expect(toFunctionRequest(request)).toMatchObject({ method: 'GET', hasBody });
  });
});

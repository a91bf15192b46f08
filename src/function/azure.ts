/** The function on Azure Functions v4 (learn.microsoft.com/azure/azure-functions/functions-reference-node). */
import { app, type HttpResponseInit } from '@azure/functions';
import { toFunctionRequest } from './azure-request.ts';
import { createHostedFunction } from './hosted-function.ts';
import { logToStandardOutput } from './operations/log.ts';
import { realOutside } from './outside.ts';
import { readSettings } from './settings.ts';

// Bodies come and go piece by piece; without it, each would be held whole.
app.setup({ enableHttpStream: true });

const outside = realOutside();
const answer = createHostedFunction(readSettings(process.env), outside, logToStandardOutput);

app.http('api', {
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  // The function checks Auth0's token itself; a key of Azure's would be one more secret in every app.
  authLevel: 'anonymous',
  // Everything below `/api/`, so that every path gets the function's own answer.
  route: '{*path}',
  handler: async (request): Promise<HttpResponseInit> => {
    const { status, headers, body } = await answer(toFunctionRequest(request));
    return { status, headers, body };
  },
});

app.hook.appTerminate(async () => {
  await outside.network.close();
});

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Runtime.AspNetCore;

/// <summary>What a request gets whose gate is closed: problem details that do not tell of a gate.</summary>
internal static class ClosedGate
{
    public static async Task AnswerAsync(HttpContext context, int statusCode)
    {
        context.Response.StatusCode = statusCode;
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = new ProblemDetails { Status = statusCode } }).ConfigureAwait(false))
        {
            return;
        }

        await TypedResults.Problem(statusCode: statusCode).ExecuteAsync(context).ConfigureAwait(false);
    }
}

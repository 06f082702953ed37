using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Faults;

/// <summary>Lets faults happen to a request.</summary>
internal sealed class FaultRunner
{
    private readonly TimeProvider _time;

    public FaultRunner(TimeProvider time) => _time = time;

    /// <summary>What happens before the request is looked at.</summary>
    /// <returns>The answer when there is nothing left to look at; <see cref="Answer.None"/> when the connection is to be reset.</returns>
    public async Task<Answer?> BeforeAsync(EmulatorFault fault, HttpContext context)
    {
        if (fault.Kind != FaultKind.Drip && fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, _time, context.RequestAborted).ConfigureAwait(false);
        }

        switch (fault.Kind)
        {
            case FaultKind.Reset:
                return Answer.None;
            case FaultKind.Status:
                if (fault.RetryAfter is { } retryAfter)
                {
                    context.Response.Headers.RetryAfter = ((long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                }

                return fault.Body is { } body
                    ? new Answer(fault.StatusCode, Encoding.UTF8.GetBytes(body))
                    : Answer.Failure(fault.StatusCode, "This is a fault that the emulator was asked for.", isLog: IsLog(context.Request.Path));
            default:
                return null;
        }
    }

    /// <summary>Writes the body of an answer, or what the fault leaves of it.</summary>
    public async Task WriteAsync(EmulatorFault? fault, HttpContext context, ReadOnlyMemory<byte> body)
    {
        var cancellationToken = context.RequestAborted;
        switch (fault?.Kind)
        {
            case FaultKind.CutOff:
                await context.Response.Body.WriteAsync(body[..Math.Min(fault.Bytes, body.Length / 2)], cancellationToken).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
                context.Abort();
                break;
            case FaultKind.Drip:
                for (var i = 0; i < body.Length; i += fault.Bytes)
                {
                    await Task.Delay(fault.Delay, _time, cancellationToken).ConfigureAwait(false);
                    await context.Response.Body.WriteAsync(body.Slice(i, Math.Min(fault.Bytes, body.Length - i)), cancellationToken).ConfigureAwait(false);
                    await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                break;
            default:
                await context.Response.Body.WriteAsync(body, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Whether an endpoint only takes something in: its failures say <c>"success": false</c>, as the API's document has it.</summary>
    private static bool IsLog(PathString path) => path.Value is { } text && text.StartsWith("/v1/log_", StringComparison.OrdinalIgnoreCase);
}

using Microsoft.AspNetCore.Http;

namespace Statsig.Emulator.Http;

/// <summary>A request that a careful server refuses. The message goes to the client.</summary>
internal sealed class BadRequestException : Exception
{
    public BadRequestException(string message, int statusCode = StatusCodes.Status400BadRequest)
        : base(message) => StatusCode = statusCode;

    public int StatusCode { get; }
}

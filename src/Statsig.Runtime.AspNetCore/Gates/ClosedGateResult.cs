using Microsoft.AspNetCore.Mvc;

namespace Statsig.Runtime.AspNetCore;

/// <summary>The answer of an action whose gate is closed.</summary>
internal sealed class ClosedGateResult : IActionResult
{
    private readonly int _statusCode;

    public ClosedGateResult(int statusCode) => _statusCode = statusCode;

    public Task ExecuteResultAsync(ActionContext context) => ClosedGate.AnswerAsync(context.HttpContext, _statusCode);
}

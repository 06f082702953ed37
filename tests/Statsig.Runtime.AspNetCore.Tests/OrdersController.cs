using Microsoft.AspNetCore.Mvc;

namespace Statsig.Runtime.AspNetCore.Tests;

[ApiController]
[Route("controller")]
public sealed class OrdersController : ControllerBase
{
    [HttpGet("gated")]
    [RequireGate("new_checkout")]
    public ActionResult<string> Gated() => Ok("new");

    [HttpGet("unsure")]
    [RequireGate("new_checkout", Default = true, StatusCode = 403)]
    public ActionResult<string> Unsure() => Ok("new");

    [HttpGet("open")]
    public ActionResult<string> Open() => Ok("open");
}

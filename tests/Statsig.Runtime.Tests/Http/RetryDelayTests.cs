using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("20", null, 20)]
    [InlineData("0", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("Fri, 27 Nov 2026 12:00:30 GMT", null, 30)]
    [InlineData("Fri, 27 Nov 2026 11:59:30 GMT", null, null)]
    [InlineData("Fri, 27 Nov 2026 15:00:30 GMT", "Fri, 27 Nov 2026 15:00:00 GMT", 30)]
    [InlineData("Fri, 27 Nov 2026 09:00:30 GMT", "Fri, 27 Nov 2026 09:00:00 GMT", 30)]
    [InlineData("Fri, 27 Nov 2026 15:00:00 GMT", "Fri, 27 Nov 2026 15:00:30 GMT", null)]
    public void A_date_is_one_of_the_service_s_clock(string retryAfter, string? date, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        if (date is not null)
        {
            response.Headers.Date = DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);
        }

        var delay = RetryDelay.Read(response, new FakeTimeProvider(Now));
        Assert.Equal(seconds is { } expected ? TimeSpan.FromSeconds(expected) : null, delay);
    }

    [Fact]
    public void An_answer_that_asks_for_nothing_has_none()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        Assert.Null(RetryDelay.Read(response, new FakeTimeProvider(Now)));
    }
}

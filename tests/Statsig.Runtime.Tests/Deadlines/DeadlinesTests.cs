using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class DeadlinesTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<bool> TimeOrDispose => [true, false];

    [Theory]
    [MemberData(nameof(TimeOrDispose))]
    public async Task A_callback_that_throws_stops_no_other_deadline(bool byTime)
    {
        using var deadlines = New();
        var cancelled = new List<Task>();
        for (var i = 0; i < 3; i++)
        {
            var deadline = deadlines.Start();
            var source = new TaskCompletionSource();
            cancelled.Add(source.Task);
            deadline.Token.Register(source.SetResult);
            deadline.Token.Register(static () => throw new InvalidTimeZoneException());
        }

        End(deadlines, byTime);
        await Task.WhenAll(cancelled).WaitAsync(Ct);
    }

    [Theory]
    [MemberData(nameof(TimeOrDispose))]
    public async Task A_callback_that_takes_its_time_takes_nobody_else_s(bool byTime)
    {
        using var deadlines = New();
        using var barrier = new Barrier(3);
        var cancelled = new List<Task>();
        for (var i = 0; i < 3; i++)
        {
            var source = new TaskCompletionSource();
            cancelled.Add(source.Task);
            deadlines.Start().Token.Register(() =>
            {
                // Goes on only when all three have come here.
                barrier.SignalAndWait(Ct);
                source.SetResult();
            });
        }

        End(deadlines, byTime);
        await Task.WhenAll(cancelled).WaitAsync(Ct);
    }

    [Fact]
    public async Task Each_ends_when_its_own_time_is_over()
    {
        using var deadlines = New();
        var first = deadlines.Start();
        _time.Advance(TimeSpan.FromSeconds(1));
        var second = deadlines.Start();
        _time.Advance(TimeSpan.FromSeconds(2));
        await CancelledAsync(first);
        Assert.Equal((DeadlineEnd.TimedOut, DeadlineEnd.None), (first.End, second.End));
        _time.Advance(TimeSpan.FromSeconds(1));
        await CancelledAsync(second);
        Assert.Equal(DeadlineEnd.TimedOut, second.End);
    }

    private static async Task CancelledAsync(Deadline deadline) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, deadline.Token).WaitAsync(Ct));

    private Deadlines New() => new(_time, new Clock(_time), Budget);

    private void End(Deadlines deadlines, bool byTime)
    {
        if (byTime)
        {
            _time.Advance(Budget);
        }
        else
        {
            deadlines.Dispose();
        }
    }
}

namespace Statsig.Runtime;

/// <summary>The questions in flight, so that equal ones share one request. Safe for many threads.</summary>
internal sealed class FlightTable
{
    private const int StripeCount = 16;

    private readonly Dictionary<AnswerKey, Flight>[] _stripes = new Dictionary<AnswerKey, Flight>[StripeCount];

    public FlightTable()
    {
        for (var i = 0; i < StripeCount; i++)
        {
            _stripes[i] = new Dictionary<AnswerKey, Flight>();
        }
    }

    /// <summary>Joins the flight of an equal question, or begins one, which the caller must end with <see cref="Land"/>.</summary>
    /// <param name="key">The question.</param>
    /// <param name="joined">The answer to wait for; null when the caller is the one who asks.</param>
    public Flight Join(in AnswerKey key, out Task<EvaluationAnswer>? joined)
    {
        var stripe = Stripe(key);
        lock (stripe)
        {
            if (stripe.TryGetValue(key, out var flight))
            {
                flight.Waiters++;
                joined = flight.Task;
                return flight;
            }

            flight = new Flight();
            stripe.Add(key, flight);
            joined = null;
            return flight;
        }
    }

    /// <summary>The answer as something to wait for, for the one who asks and may go before it comes.</summary>
    public Task<EvaluationAnswer> TaskOf(in AnswerKey key, Flight flight)
    {
        lock (Stripe(key))
        {
            return flight.Task;
        }
    }

    /// <summary>Ends a flight with its answer. The flight's time may be used again afterwards.</summary>
    public void Land(in AnswerKey key, Flight flight, EvaluationAnswer answer)
    {
        var stripe = Stripe(key);
        lock (stripe)
        {
            flight.Deadline = null;
            flight.Answer = answer;
            Remove(stripe, key, flight);
        }

        flight.Wake();
    }

    /// <summary>One who waited goes. The last one ends the request; who asks the same later begins anew.</summary>
    public void Leave(in AnswerKey key, Flight flight)
    {
        Deadline? abandoned = null;
        var stripe = Stripe(key);
        lock (stripe)
        {
            if (--flight.Waiters == 0 && flight.Deadline is { } deadline)
            {
                deadline.MarkEnd(DeadlineEnd.Abandoned);
                abandoned = deadline;
                Remove(stripe, key, flight);
            }
        }

        abandoned?.CancelQuietly();
    }

    private static void Remove(Dictionary<AnswerKey, Flight> stripe, in AnswerKey key, Flight flight)
    {
        if (flight.IsListed)
        {
            flight.IsListed = false;
            stripe.Remove(key);
        }
    }

    private Dictionary<AnswerKey, Flight> Stripe(in AnswerKey key) => _stripes[(uint)key.GetHashCode() % StripeCount];
}

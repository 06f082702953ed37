using Statsig.Runtime.Serialization;

namespace Statsig.Runtime;

/// <summary>What a reader made of an answer's value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class Reading<T>
{
    public Reading(ValueReader<T> reader, T value, EvaluationError? mismatch)
    {
        Reader = reader;
        Value = value;
        Mismatch = mismatch;
    }

    public ValueReader<T> Reader { get; }

    public T Value { get; }

    /// <summary>What did not fit; null when everything did.</summary>
    public EvaluationError? Mismatch { get; }
}

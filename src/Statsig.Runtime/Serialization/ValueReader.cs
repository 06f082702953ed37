using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Reads a value of one type from JSON, without reflection. Generated code derives from it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueReader<T>
{
    /// <summary>The manifest's default. The same instance may be given to many callers, so it must be immutable.</summary>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The contract with generated code, which is C# alone.")]
    public abstract T Default { get; }

    /// <summary>
    /// Reads a value. Parts that are missing or do not fit get their default; what does not fit is recorded in <paramref name="context"/>. Does not
    /// throw.
    /// </summary>
    /// <param name="reader">Stands on the first token of the value; stands on its last token afterwards.</param>
    /// <param name="context">Steps through the JSON and collects what does not fit.</param>
    public abstract T Read(ref Utf8JsonReader reader, ref ValueReadContext context);
}

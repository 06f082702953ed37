using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>
/// A served value while it is read: where the reading stands, and what did not fit. Its methods do not
/// throw on well-formed JSON, and allocate nothing but their results while all fits.
/// </summary>
/// <remarks>Each method starts on a value's first token and ends on its last.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueReadContext
{
    /// <summary>A field, so that it can be passed on by reference.</summary>
    internal Utf8JsonReader Reader;

    private readonly ReadOnlySpan<byte> _json;
    private readonly DefaultScope? _scope;
    private Mismatches? _mismatches;

    /// <summary>Begins to read a value.</summary>
    /// <param name="json">The value: well-formed JSON in UTF-8, nested at most 64 deep.</param>
    /// <exception cref="JsonException">The first token is no JSON.</exception>
    public ValueReadContext(ReadOnlySpan<byte> json)
        : this(json, scope: null)
    {
    }

    internal ValueReadContext(ReadOnlySpan<byte> json, DefaultScope? scope)
    {
        _json = json;
        _scope = scope;
        _mismatches = null;
        RepeatsNames = false;
        IsStrict = false;
        Reader = new Utf8JsonReader(json);
        Reader.Read();
    }

    /// <summary>What did not fit, as part of a sentence, without any of the value; null when all fits.</summary>
    public readonly string? Problem => MismatchCount == 0 ? null : _mismatches!.ToString();

    /// <summary>The defaults that this reading is part of making.</summary>
    internal readonly DefaultScope? Scope => _scope;

    internal readonly int MismatchCount => _mismatches?.Count ?? 0;

    /// <summary>Whether an object is read anew because it has a name twice, so that objects in it are suspect, too.</summary>
    internal readonly bool RepeatsNames { get; private init; }

    /// <summary>Whether a property that the class does not have is a mismatch, too.</summary>
    internal readonly bool IsStrict { get; init; }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="fallback">What is given when there is none; of an object, also what is given for the properties that were not served.</param>
    /// <param name="reader">The type's reader.</param>
    public T Read<T>([AllowNull] T fallback, ValueReader<T> reader) =>
        reader.TryRead(ref this, fallback, out var value) ? value : fallback!;

    /// <summary>Records that the value is not what was expected, and steps over it. Always false.</summary>
    internal bool Mismatch(string expected)
    {
        _mismatches ??= new Mismatches();
        _mismatches.Add(expected, Reader.TokenType);
        Reader.Skip();
        return false;
    }

    /// <summary>Records that the reader stands on the value of a property that the class does not have, and steps over it.</summary>
    internal void Unknown(string name)
    {
        var since = MismatchCount;
        Mismatch(Expected.Property);
        PrefixProperty(since, name);
    }

    /// <summary>Says that the mismatches since a number of them are within a property.</summary>
    internal readonly void PrefixProperty(int since, string name) => _mismatches!.PrefixProperty(since, name);

    /// <summary>Says that the mismatches since a number of them are within an item of a list, or an entry of a dictionary.</summary>
    internal readonly void PrefixItem(int since, int index, char open, char close) => _mismatches!.PrefixItem(since, index, open, close);

    /// <summary>Steps to the end of the object or array that began at a depth.</summary>
    internal void SkipToEnd(int depth)
    {
        while (Reader.CurrentDepth > depth || Reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            Reader.Read();
        }
    }

    /// <summary>A second reading of the object that ends here, without what the first one recorded.</summary>
    /// <param name="start">Where the object starts.</param>
    /// <param name="mismatches">How many mismatches there were before it.</param>
    internal readonly ValueReadContext Again(int start, int mismatches)
    {
        _mismatches?.Truncate(mismatches);
        return new ValueReadContext(_json.Slice(start, (int)Reader.BytesConsumed - start), _scope) { _mismatches = _mismatches, RepeatsNames = true, IsStrict = IsStrict };
    }

    /// <summary>Takes over what a second reading recorded.</summary>
    internal void Join(in ValueReadContext again) => _mismatches = again._mismatches;
}

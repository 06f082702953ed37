using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows dictionaries with keys that no schema lists. The dictionaries that it makes cannot be changed by whoever gets them.</summary>
internal sealed class DictionaryReader<T> : ValueReader<IReadOnlyDictionary<string, T>>
{
    private static readonly ReadOnlyDictionary<string, T> Empty = new(new Dictionary<string, T>(StringComparer.Ordinal));

    private readonly ValueReader<T> _value;

    public DictionaryReader(ValueReader<T> value)
    {
        _value = value;
    }

    public override IReadOnlyDictionary<string, T> Default => Empty;

    public override bool TryRead(
        ref ValueReadContext context, IReadOnlyDictionary<string, T>? fallback, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value)
    {
        if (context.Reader.TokenType != JsonTokenType.StartObject)
        {
            value = null;
            return context.Mismatch(Expected.Object);
        }

        var depth = context.Reader.CurrentDepth;
        var entries = default(ItemBuffer<KeyValuePair<string, T>>);
        while (context.Reader.Read() && context.Reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryReadEntry(ref context, entries.Count, out var entry))
            {
                entries.Return();
                context.SkipToEnd(depth);
                value = null;
                return false;
            }

            entries.Add(entry);
        }

        value = entries.Count == 0 ? Empty : ToDictionary(entries.Items);
        entries.Return();
        return true;
    }

    /// <summary>In any order.</summary>
    public override bool AreEqual(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (var entry in left)
        {
            if (!right.TryGetValue(entry.Key, out var other) || !_value.AreEqual(entry.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode(IReadOnlyDictionary<string, T>? value)
    {
        var hash = 0;
        foreach (var entry in value ?? Empty)
        {
            // A sum, so that the order does not matter.
            hash = unchecked(hash + ((StringComparer.Ordinal.GetHashCode(entry.Key) * 31) ^ _value.GetHashCode(entry.Value)));
        }

        return hash;
    }

    public override void Append(StringBuilder text, IReadOnlyDictionary<string, T>? value)
    {
        if (value is null)
        {
            text.Append(ValueText.Null);
            return;
        }

        var count = 0;
        text.Append('{');
        foreach (var entry in value)
        {
            text.Append(count == 0 ? " " : ", ");
            if (count++ == ValueText.MaxItems || ValueText.IsFull(text))
            {
                text.Append(ValueText.Ellipsis);
                break;
            }

            ValueText.AppendQuoted(text, entry.Key);
            text.Append(": ");
            _value.Append(text, entry.Value);
        }

        text.Append(" }");
    }

    private static ReadOnlyDictionary<string, T> ToDictionary(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        var dictionary = new Dictionary<string, T>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            dictionary[entry.Key] = entry.Value;
        }

        return new ReadOnlyDictionary<string, T>(dictionary);
    }

    /// <summary>An entry is called by its position in messages, since keys are data.</summary>
    private bool TryReadEntry(ref ValueReadContext context, int index, out KeyValuePair<string, T> entry)
    {
        var mismatches = context.MismatchCount;
        var fits = TryReadEntry(ref context, out entry);
        if (context.MismatchCount != mismatches)
        {
            context.PrefixItem(mismatches, index, '{', '}');
        }

        return fits;
    }

    private bool TryReadEntry(ref ValueReadContext context, out KeyValuePair<string, T> entry)
    {
        entry = default;
        if (!JsonText.TryGet(ref context.Reader, out var key))
        {
            return context.Mismatch(Expected.Key);
        }

        context.Reader.Read();
        if (!_value.TryRead(ref context, default, out var value))
        {
            return false;
        }

        entry = new KeyValuePair<string, T>(key, value);
        return true;
    }
}

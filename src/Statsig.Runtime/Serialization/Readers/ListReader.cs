using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows lists. The lists that it makes cannot be changed by whoever gets them.</summary>
internal sealed class ListReader<T> : ValueReader<IReadOnlyList<T>>
{
    private static readonly ReadOnlyCollection<T> Empty = new(Array.Empty<T>());

    private readonly ValueReader<T> _item;

    public ListReader(ValueReader<T> item)
    {
        _item = item;
    }

    public override IReadOnlyList<T> Default => Empty;

    public override bool TryRead(ref ValueReadContext context, IReadOnlyList<T>? fallback, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        if (context.Reader.TokenType != JsonTokenType.StartArray)
        {
            value = null;
            return context.Mismatch(Expected.Array);
        }

        var depth = context.Reader.CurrentDepth;
        var items = default(ItemBuffer<T>);
        while (context.Reader.Read() && context.Reader.TokenType != JsonTokenType.EndArray)
        {
            if (!TryReadItem(ref context, items.Count, out var item))
            {
                items.Return();
                context.SkipToEnd(depth);
                value = null;
                return false;
            }

            items.Add(item);
        }

        value = items.Count == 0 ? Empty : new ReadOnlyCollection<T>(items.Items.ToArray());
        items.Return();
        return true;
    }

    public override bool AreEqual(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!_item.AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode(IReadOnlyList<T>? value)
    {
        if (value is null)
        {
            return 0;
        }

        var hash = value.Count;
        for (var i = 0; i < value.Count; i++)
        {
            hash = unchecked((hash * 31) + _item.GetHashCode(value[i]));
        }

        return hash;
    }

    public override void Append(StringBuilder text, IReadOnlyList<T>? value)
    {
        if (value is null)
        {
            text.Append(ValueText.Null);
            return;
        }

        text.Append('[');
        for (var i = 0; i < value.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            if (i == ValueText.MaxItems || ValueText.IsFull(text))
            {
                text.Append(ValueText.Ellipsis);
                break;
            }

            _item.Append(text, value[i]);
        }

        text.Append(']');
    }

    private bool TryReadItem(ref ValueReadContext context, int index, [MaybeNullWhen(false)] out T item)
    {
        var mismatches = context.MismatchCount;
        var fits = _item.TryRead(ref context, default, out item);
        if (context.MismatchCount != mismatches)
        {
            context.PrefixItem(mismatches, index, '[', ']');
        }

        return fits;
    }
}

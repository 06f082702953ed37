using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows a generated class: reads it property by property, so that one that is not served or does not fit costs nothing but itself.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectReader<T> : ValueReader<T>
    where T : class
{
    private readonly T _blank;
    private readonly string _defaultJson;
    private readonly JsonNames _names;
    private T? _default;

    /// <summary>For generated code.</summary>
    /// <param name="blank">An instance of which nothing is set; kept, and given to nobody.</param>
    /// <param name="defaultJson">The default with all its parts: a JSON object that has every property.</param>
    /// <param name="names">The properties' names in JSON.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    protected ObjectReader(T blank, string defaultJson, params string[] names)
    {
        Guard.NotNull(blank);
        Guard.NotNull(defaultJson);
        Guard.NotNull(names);
        _blank = blank;
        _defaultJson = defaultJson;
        _names = new JsonNames(names);
    }

    /// <inheritdoc/>
    public sealed override T Default => Volatile.Read(ref _default) ?? MakeDefault(scope: null);

    /// <inheritdoc/>
    public sealed override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value)
    {
        if (context.Reader.TokenType != JsonTokenType.StartObject)
        {
            value = null;
            return context.Mismatch(Expected.Object);
        }

        fallback ??= Volatile.Read(ref _default) ?? (context.Scope is { } scope && scope.Contains(this) ? _blank : MakeDefault(context.Scope));
        value = context.RepeatsNames ? ReadLast(ref context, fallback) : ReadAll(ref context, fallback);
        return true;
    }

    /// <inheritdoc/>
    public sealed override bool AreEqual(T? left, T? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null)
        {
            return false;
        }

        var visitor = ValueVisitor.Comparing();
        Visit(left, right, ref visitor);
        return visitor.AreEqual;
    }

    /// <inheritdoc/>
    public sealed override int GetHashCode(T? value)
    {
        if (value is null)
        {
            return 0;
        }

        var visitor = ValueVisitor.Hashing();
        Visit(value, value, ref visitor);
        return visitor.Hash;
    }

    /// <inheritdoc/>
    public sealed override void Append(StringBuilder text, T? value)
    {
        Guard.NotNull(text);
        if (value is null)
        {
            text.Append(ValueText.Null);
            return;
        }

        text.Append(typeof(T).Name).Append(" {");
        var visitor = ValueVisitor.Writing(text);
        Visit(value, value, ref visitor);
        text.Append(" }");
    }

    /// <summary>A shallow copy.</summary>
    /// <param name="value">What to copy.</param>
    protected abstract T Clone(T value);

    /// <summary>Reads a property into a value that nobody else has yet.</summary>
    /// <param name="value">The value; where the property does not fit it stays as it is.</param>
    /// <param name="property">The property's index among the names.</param>
    /// <param name="context">Stands on the property's first token; stands on its last one afterwards.</param>
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The contract with generated code, which is C# alone.")]
    protected abstract void Read(T value, int property, ref ValueReadContext context);

    /// <summary>Shows each property of two values to a visitor.</summary>
    /// <param name="value">One.</param>
    /// <param name="other">The other.</param>
    /// <param name="visitor">The visitor.</param>
    protected abstract void Visit(T value, T other, ref ValueVisitor visitor);

    /// <summary>Several threads may make it at once; all are given the one that was ready first.</summary>
    private T MakeDefault(DefaultScope? scope)
    {
        var context = new ValueReadContext(Encoding.UTF8.GetBytes(_defaultJson), new DefaultScope(this, scope));
        var value = TryRead(ref context, _blank, out var read) ? read : _blank;
        return Interlocked.CompareExchange(ref _default, value, null) ?? value;
    }

    /// <summary>Reads an object whose names are each there once, as they nearly always are.</summary>
    private T ReadAll(ref ValueReadContext context, T fallback)
    {
        var start = (int)context.Reader.TokenStartIndex;
        var depth = context.Reader.CurrentDepth;
        var mismatches = context.MismatchCount;
        var seen = default(SeenProperties);
        var next = 0;
        T? value = null;
        while (MoveNext(ref context.Reader, next, out var property))
        {
            if (property < 0)
            {
                context.Reader.Skip();
                continue;
            }

            if (!seen.Add(property))
            {
                context.SkipToEnd(depth);
                var again = context.Again(start, mismatches);
                value = ReadLast(ref again, fallback);
                context.Join(again);
                return value;
            }

            next = property + 1;
            value ??= Clone(fallback);
            ReadAndPlace(value, property, ref context);
        }

        return value ?? fallback;
    }

    /// <summary>Reads an object that may have a name twice: the last one counts, as though the others were not there.</summary>
    private T ReadLast(ref ValueReadContext context, T fallback)
    {
        var last = new Dictionary<int, long>();
        var scout = context.Reader;
        while (MoveNext(ref scout, 0, out var property))
        {
            last[property] = scout.TokenStartIndex;
            scout.Skip();
        }

        var value = Clone(fallback);
        while (MoveNext(ref context.Reader, 0, out var property))
        {
            if (property < 0 || last[property] != context.Reader.TokenStartIndex)
            {
                context.Reader.Skip();
            }
            else
            {
                ReadAndPlace(value, property, ref context);
            }
        }

        return value;
    }

    /// <summary>Steps from the object's start, or the last token of a property, to the next property's value; false at the object's end.</summary>
    private bool MoveNext(ref Utf8JsonReader reader, int next, out int property)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            property = -1;
            return false;
        }

        property = _names.Find(ref reader, next);
        reader.Read();
        return true;
    }

    private void ReadAndPlace(T value, int property, ref ValueReadContext context)
    {
        var mismatches = context.MismatchCount;
        Read(value, property, ref context);
        if (context.MismatchCount != mismatches)
        {
            context.PrefixProperty(mismatches, _names[property]);
        }
    }
}

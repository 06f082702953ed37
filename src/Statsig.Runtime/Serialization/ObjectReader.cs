using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Knows a generated class: reads it property by property, so that one that is not served or does not fit costs nothing but itself.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectReader<T> : ValueReader<T>
    where T : ObjectValue<T>
{
    private readonly T _blank;
    private readonly string _layoutJson;
    private readonly ValueReader[] _readers;
    private ObjectLayout? _layout;
    private T? _default;

    /// <summary>For generated code.</summary>
    /// <param name="blank">An instance of which nothing is set; kept, and given to nobody.</param>
    /// <param name="layoutJson">
    /// The properties as a JSON object: under each one's name what it is called in C#, what it is, where it is kept, and its default with all its parts.
    /// </param>
    /// <param name="readers">What reads the properties whose type the layout does not say, in their order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ObjectReader(T blank, string layoutJson, params ValueReader[] readers)
    {
        Guard.NotNull(blank);
        Guard.NotNull(layoutJson);
        Guard.NotNull(readers);
        _blank = blank;
        _layoutJson = layoutJson;
        _readers = readers;
        ObjectValue<T>.Reader = this;
    }

    /// <inheritdoc/>
    public override T Default => Volatile.Read(ref _default) ?? MakeDefault(scope: null);

    /// <summary>The properties, which are looked at when they are first needed.</summary>
    internal ObjectLayout Layout => Volatile.Read(ref _layout) ?? ReadLayout();

    /// <inheritdoc/>
    public override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value)
    {
        if (context.Reader.TokenType != JsonTokenType.StartObject)
        {
            value = null;
            return context.Mismatch(Expected.Object);
        }

        fallback ??= Volatile.Read(ref _default) ?? (context.Scope is { } scope && scope.Contains(this) ? _blank : MakeDefault(context.Scope));
        value = (T)(context.RepeatsNames ? ReadLast(ref context, fallback, Layout) : ReadAll(ref context, fallback, Layout));
        return true;
    }

    /// <inheritdoc/>
    public override bool AreEqual(T? left, T? right) => left == right;

    /// <inheritdoc/>
    public override int GetHashCode(T? value) => value is null ? 0 : value.GetHashCode();

    /// <inheritdoc/>
    public override void Append(StringBuilder text, T? value)
    {
        Guard.NotNull(text);
        if (value is null)
        {
            text.Append(ValueText.Null);
        }
        else
        {
            value.Append(text);
        }
    }

    /// <summary>Several threads may make it at once; all are given the one that was ready first.</summary>
    private T MakeDefault(DefaultScope? scope)
    {
        var value = (T)_blank.Copy();
        LayoutDefaults.Set(value, _layoutJson, _readers, this, scope);
        return Interlocked.CompareExchange(ref _default, value, null) ?? value;
    }

    private ObjectLayout ReadLayout()
    {
        var layout = ObjectLayout.Read(_layoutJson, _readers);
        Volatile.Write(ref _layout, layout);
        return layout;
    }

    /// <summary>Reads an object whose names are each there once, as they nearly always are.</summary>
    private static ObjectValue ReadAll(ref ValueReadContext context, T fallback, ObjectLayout layout)
    {
        var start = (int)context.Reader.TokenStartIndex;
        var depth = context.Reader.CurrentDepth;
        var mismatches = context.MismatchCount;
        var value = ObjectReading.Read(ref context, fallback, layout, last: null, out var repeatsName);
        if (repeatsName)
        {
            context.SkipToEnd(depth);
            var again = context.Again(start, mismatches);
            value = ReadLast(ref again, fallback, layout);
            context.Join(again);
        }

        return value;
    }

    /// <summary>Reads an object that may have a name twice: the last one counts, as though the others were not there.</summary>
    private static ObjectValue ReadLast(ref ValueReadContext context, T fallback, ObjectLayout layout) =>
        ObjectReading.Read(ref context, fallback, layout, ObjectReading.FindLast(context.Reader, layout.Names), out _);
}

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
    private readonly string _defaultJson;
    private readonly string _propertiesJson;
    private PropertyNames? _properties;
    private T? _default;

    /// <summary>For generated code.</summary>
    /// <param name="blank">An instance of which nothing is set; kept, and given to nobody.</param>
    /// <param name="defaultJson">The default with all its parts: a JSON object that has every property.</param>
    /// <param name="propertiesJson">
    /// The properties as a JSON object, in the order in which the class shows them: each one's name in JSON, and its name in C#.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ObjectReader(T blank, string defaultJson, string propertiesJson)
    {
        Guard.NotNull(blank);
        Guard.NotNull(defaultJson);
        Guard.NotNull(propertiesJson);
        _blank = blank;
        _defaultJson = defaultJson;
        _propertiesJson = propertiesJson;
        ObjectValue<T>.Reader = this;
    }

    /// <inheritdoc/>
    public override T Default => Volatile.Read(ref _default) ?? MakeDefault(scope: null);

    /// <summary>The properties' names, which are read when they are first needed.</summary>
    internal PropertyNames Properties => Volatile.Read(ref _properties) ?? ReadProperties();

    /// <inheritdoc/>
    public override bool TryRead(ref ValueReadContext context, T? fallback, [MaybeNullWhen(false)] out T value)
    {
        if (context.Reader.TokenType != JsonTokenType.StartObject)
        {
            value = null;
            return context.Mismatch(Expected.Object);
        }

        fallback ??= Volatile.Read(ref _default) ?? (context.Scope is { } scope && scope.Contains(this) ? _blank : MakeDefault(context.Scope));
        var names = Properties.InJson;
        value = context.RepeatsNames ? ReadLast(ref context, fallback, names) : ReadAll(ref context, fallback, names);
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
        var context = new ValueReadContext(Encoding.UTF8.GetBytes(_defaultJson), new DefaultScope(this, scope));
        var value = TryRead(ref context, _blank, out var read) ? read : _blank;
        return Interlocked.CompareExchange(ref _default, value, null) ?? value;
    }

    private PropertyNames ReadProperties()
    {
        var properties = PropertyNames.Read(_propertiesJson);
        Volatile.Write(ref _properties, properties);
        return properties;
    }

    /// <summary>Reads an object whose names are each there once, as they nearly always are.</summary>
    private static T ReadAll(ref ValueReadContext context, T fallback, JsonNames names)
    {
        var start = (int)context.Reader.TokenStartIndex;
        var depth = context.Reader.CurrentDepth;
        var mismatches = context.MismatchCount;
        var value = Read(ref context, fallback, names, last: null, out var repeatsName);
        if (repeatsName)
        {
            context.SkipToEnd(depth);
            var again = context.Again(start, mismatches);
            value = ReadLast(ref again, fallback, names);
            context.Join(again);
        }

        return value;
    }

    /// <summary>Reads an object that may have a name twice: the last one counts, as though the others were not there.</summary>
    private static T ReadLast(ref ValueReadContext context, T fallback, JsonNames names) =>
        Read(ref context, fallback, names, ObjectReading.FindLast(context.Reader, names), out _);

    private static T Read(ref ValueReadContext context, T fallback, JsonNames names, Dictionary<int, long>? last, out bool repeatsName)
    {
        var value = fallback;
        var visitor = ValueVisitor.Reading(new ObjectReading(context, names, last));
        while (!visitor.Object.IsDone)
        {
            value = ReferenceEquals(value, fallback) ? fallback.Clone() : value;
            visitor.Object.BeginPass();
            value.Visit(value, ref visitor);
        }

        context = visitor.Object.Context;
        repeatsName = visitor.Object.RepeatsName;
        return value;
    }
}

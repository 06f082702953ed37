using Statsig.Manifest;

namespace Statsig.Tool.Diffing;

/// <summary>Compares types down to their properties and values.</summary>
internal sealed class TypeDiff
{
    private readonly TypeTable _before;
    private readonly TypeTable _after;
    private readonly Action<TypeChange> _report;
    private readonly HashSet<(string, string)> _compared = [];

    /// <param name="before">The types there were.</param>
    /// <param name="after">The types there are.</param>
    /// <param name="report">Gets the changes.</param>
    public TypeDiff(TypeTable before, TypeTable after, Action<TypeChange> report)
    {
        _before = before;
        _after = after;
        _report = report;
    }

    /// <summary>Compares two types.</summary>
    /// <param name="before">The type there was.</param>
    /// <param name="after">The type there is.</param>
    /// <param name="place">The property that has it; empty for the value itself.</param>
    public void Compare(SchemaType before, SchemaType after, string place)
    {
        switch (before, after)
        {
            // Shared types are compared once, for all that use them.
            case (NamedType { IsShared: true } old, NamedType { IsShared: true } now) when old.Path == now.Path:
                break;
            case (NamedType { IsShared: false } old, NamedType { IsShared: false } now) when old.Kind == now.Kind && (place.Length == 0 || NameOf(old) == NameOf(now)):
                CompareNamed(old, now, place);
                break;
            case (ListType old, ListType now):
                Compare(old.Item, now.Item, place + "[]");
                break;
            case (DictionaryType old, DictionaryType now):
                Compare(old.Value, now.Value, place + "{}");
                break;
            case (NullableType old, NullableType now):
                Compare(old.Inner, now.Inner, place);
                break;
            case var _ when !before.Equals(after):
                var (was, isNow) = (TypeText.Of(before), TypeText.Of(after));
                _report(new TypeChange(place, true, $"{Subject(place)} is {isNow}, was {was}", was, isNow));
                break;
        }
    }

    /// <summary>Compares what two declarations declare.</summary>
    /// <param name="before">The declaration there was.</param>
    /// <param name="after">The declaration there is.</param>
    /// <param name="place">The property that has the type; empty for the value itself.</param>
    public void Compare(TypeDeclaration? before, TypeDeclaration? after, string place)
    {
        switch (before, after)
        {
            case (ClassDeclaration old, ClassDeclaration now):
                CompareClasses(old, now, place);
                break;
            case (EnumDeclaration old, EnumDeclaration now):
                CompareEnums(old, now, place);
                break;
            case (not null, not null):
                _report(new TypeChange(place, true, $"{Subject(place)} is {(after is EnumDeclaration ? "an enum" : "a class")}, was {(before is EnumDeclaration ? "an enum" : "a class")}"));
                break;
        }
    }

    private void CompareNamed(NamedType before, NamedType after, string place)
    {
        // A type that leads back to itself is compared once.
        if (_compared.Add((before.Path, after.Path)))
        {
            Compare(_before.Find(before), _after.Find(after), place);
        }
    }

    private void CompareClasses(ClassDeclaration before, ClassDeclaration after, string place)
    {
        var properties = after.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        foreach (var old in before.Properties)
        {
            var path = place.Length == 0 ? old.Name : place + "." + old.Name;
            if (!properties.Remove(old.Name, out var now))
            {
                _report(new TypeChange(path, true, $"'{path}' is removed", TypeText.Of(old.Type)));
                continue;
            }

            if (old.Identifier != now.Identifier)
            {
                _report(new TypeChange(path, true, $"'{path}' is called {now.Identifier} in C#, was {old.Identifier}", old.Identifier, now.Identifier));
            }

            Compare(old.Type, now.Type, path);
            CompareDetails(old, now, path);
        }

        foreach (var added in properties.Values)
        {
            var path = place.Length == 0 ? added.Name : place + "." + added.Name;
            _report(new TypeChange(path, false, $"'{path}' is added", After: TypeText.Of(added.Type)));
        }
    }

    private void CompareDetails(SchemaProperty before, SchemaProperty after, string path)
    {
        if (!before.IsDeprecated && after.IsDeprecated)
        {
            _report(new TypeChange(path, false, $"'{path}' is deprecated"));
        }

        if (before.Limits != after.Limits)
        {
            _report(new TypeChange(path, false, $"limits of '{path}': {after.Limits ?? "none"}, was {before.Limits ?? "none"}", before.Limits, after.Limits));
        }
    }

    private void CompareEnums(EnumDeclaration before, EnumDeclaration after, string place)
    {
        var members = after.Members.ToDictionary(static member => member.Value, StringComparer.Ordinal);
        foreach (var old in before.Members)
        {
            if (!members.Remove(old.Value, out var now))
            {
                _report(new TypeChange(place, true, $"{Subject(place)} no longer has the value \"{old.Value}\"", old.Value));
            }
            else if (old.Identifier != now.Identifier)
            {
                _report(new TypeChange(place, true, $"\"{old.Value}\" of {Subject(place)} is called {now.Identifier} in C#, was {old.Identifier}", old.Identifier, now.Identifier));
            }
        }

        foreach (var added in members.Values)
        {
            _report(new TypeChange(place, false, $"{Subject(place)} may have the value \"{added.Value}\"", After: added.Value));
        }
    }

    private static string Subject(string place) => place.Length == 0 ? "the value" : $"'{place}'";

    private static string NameOf(NamedType type) => type.Path[(type.Path.LastIndexOf('.') + 1)..];
}

using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Hands out the C# names of one type or namespace, and sees to it that each is valid and given once.</summary>
internal sealed class IdentifierScope
{
    private readonly ReadContext _context;
    private readonly IdentifierKind _kind;
    private readonly string _owner;
    private readonly string _what;
    private readonly NameTable _takenBy;

    /// <param name="context">Where problems go.</param>
    /// <param name="what">What gets names here, for messages: "gates", "properties".</param>
    /// <param name="kind">What gets names here.</param>
    /// <param name="owner">The name of the type that has them.</param>
    /// <param name="takenBy">An empty table for the names.</param>
    public IdentifierScope(ReadContext context, string what, IdentifierKind kind, string owner = "", NameTable? takenBy = null)
    {
        _takenBy = takenBy ?? new NameTable(count: 0);
        _context = context;
        _what = what;
        _kind = kind;
        _owner = owner;
    }

    /// <summary>The C# name for a name: the explicit one where there is one, else derived.</summary>
    /// <param name="nameNode">The name's token.</param>
    /// <param name="name">The name.</param>
    /// <param name="explicitIdentifier">The token of the explicit name.</param>
    /// <param name="property">What an explicit name is called in the manifest; null where there can be none.</param>
    /// <returns>Null when there is no usable name; that has been reported.</returns>
    public string? Take(JsonNode nameNode, string name, JsonNode? explicitIdentifier, string? property = "identifier")
    {
        var identifier = NameOf(nameNode, name, explicitIdentifier, property);
        return identifier is not null && Register(explicitIdentifier ?? nameNode, name, identifier, property) ? identifier : null;
    }

    /// <summary>What <see cref="Take"/> would give, without taking it.</summary>
    public string? NameOf(JsonNode nameNode, string name, JsonNode? explicitIdentifier, string? property) =>
        (explicitIdentifier is { } node ? Check(node, property!) : null) ?? Derive(nameNode, name, property);

    /// <summary>Takes a C# name that follows from another one; a reserved one gets a <c>_</c>.</summary>
    /// <returns>Null when it is taken; that has been reported.</returns>
    public string? TakeFor(JsonNode nameNode, string name, string identifier, string? property)
    {
        identifier = MakeFree(identifier);
        return Register(nameNode, name, identifier, property) ? identifier : null;
    }

    /// <summary>Whether a C# name is given.</summary>
    public bool IsTaken(string identifier) => _takenBy.Find(identifier) is not null;

    /// <summary>Gives a C# name that has been found right before.</summary>
    /// <returns>False when it is given; that has not been reported.</returns>
    public bool TryGive(string identifier, string name) => _takenBy.Add(identifier, name) is null;

    private bool Register(JsonNode node, string name, string identifier, string? property)
    {
        if (_takenBy.Add(identifier, name) is not { } other)
        {
            return true;
        }

        var remedy = property is null ? "rename one of them" : $"give one of them another \"{property}\"";
        _context.Report(
            ManifestProblemId.IdentifierCollision,
            node,
            other == name
                ? $"The {_what} of '{ReadContext.Shorten(name)}' would be called '{ReadContext.Shorten(identifier)}' twice in C#; {remedy}."
                : $"The {_what} '{ReadContext.Shorten(other)}' and '{ReadContext.Shorten(name)}' both become '{ReadContext.Shorten(identifier)}' in C#; {remedy}.");
        return false;
    }

    private string? Check(JsonNode node, string property)
    {
        var identifier = node.GetString();
        if (!CSharpName.IsIdentifier(identifier))
        {
            _context.Report(ManifestProblemId.InvalidIdentifier, node, $"\"{ReadContext.Shorten(identifier)}\" is not a valid C# name for '{property}'.");
            return null;
        }

        if (ReservedNames.Contains(_kind, _owner, identifier))
        {
            _context.Report(
                ManifestProblemId.InvalidIdentifier, node, $"'{property}' cannot be \"{ReadContext.Shorten(identifier)}\": the generated code has that name already.");
            return null;
        }

        if (_kind == IdentifierKind.Type && CSharpName.IsLowerCase(identifier))
        {
            _context.Report(
                ManifestProblemId.InvalidIdentifier, node, $"'{property}' cannot be \"{ReadContext.Shorten(identifier)}\": C# keeps type names of lower-case letters for itself.");
            return null;
        }

        return identifier;
    }

    private string? Derive(JsonNode nameNode, string name, string? property)
    {
        if (_context.DeriveName(name, _kind) is not { } identifier)
        {
            var remedy = property is null ? "rename it" : $"add \"{property}\"";
            _context.Report(ManifestProblemId.InvalidIdentifier, nameNode, $"No C# name can be made from '{ReadContext.Shorten(name)}'; {remedy}.");
            return null;
        }

        return MakeFree(identifier);
    }

    private string MakeFree(string identifier)
    {
        // More than once where the class itself had to be given one.
        while (ReservedNames.Contains(_kind, _owner, identifier))
        {
            identifier += "_";
        }

        return identifier;
    }
}

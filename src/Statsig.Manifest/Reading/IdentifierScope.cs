using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Hands out the C# names of one class, and sees to it that each is valid and given once.</summary>
internal sealed class IdentifierScope
{
    private readonly ReadContext _context;
    private readonly Func<string, bool> _isReserved;
    private readonly string _what;
    private readonly Dictionary<string, string> _takenBy = new(StringComparer.Ordinal);

    /// <param name="context">Where problems go.</param>
    /// <param name="what">What gets names here, for messages: "gates", "properties".</param>
    /// <param name="isReserved">Which names the class cannot give.</param>
    public IdentifierScope(ReadContext context, string what, Func<string, bool> isReserved)
    {
        _context = context;
        _what = what;
        _isReserved = isReserved;
    }

    /// <summary>The C# name for a name: the explicit one where there is one, else derived.</summary>
    /// <param name="nameNode">The name's token.</param>
    /// <param name="name">The name.</param>
    /// <param name="explicitIdentifier">The value of <c>identifier</c>.</param>
    /// <param name="property">What an explicit name is called in the manifest.</param>
    /// <returns>Null when there is no usable name; that has been reported.</returns>
    public string? Take(JsonNode nameNode, string name, JsonNode? explicitIdentifier, string property = "identifier")
    {
        var identifier = explicitIdentifier is { } node ? Check(node, property) : null;
        identifier ??= Derive(nameNode, name, property);
        if (identifier is null)
        {
            return null;
        }

        return Register(explicitIdentifier ?? nameNode, name, identifier, property);
    }

    /// <summary>Takes a C# name that follows from another one.</summary>
    /// <returns>Null when it is taken; that has been reported.</returns>
    public string? TakeExactly(JsonNode nameNode, string name, string identifier) => Register(nameNode, name, identifier, "identifier");

    private string? Register(JsonNode node, string name, string identifier, string property)
    {
        if (_takenBy.TryGetValue(identifier, out var other))
        {
            _context.Report(
                ManifestProblemId.IdentifierCollision,
                node,
                $"The {_what} '{ReadContext.Shorten(other)}' and '{ReadContext.Shorten(name)}' both become '{ReadContext.Shorten(identifier)}' in C#; give one of them another \"{property}\".");
            return null;
        }

        _takenBy.Add(identifier, name);
        return identifier;
    }

    private string? Check(JsonNode node, string property)
    {
        var identifier = node.GetString();
        if (!CSharpName.IsIdentifier(identifier))
        {
            _context.Report(ManifestProblemId.InvalidIdentifier, node, $"\"{ReadContext.Shorten(identifier)}\" is not a valid C# name for '{property}'.");
            return null;
        }

        if (_isReserved(identifier))
        {
            _context.Report(ManifestProblemId.InvalidIdentifier, node, $"'{property}' cannot be \"{identifier}\": the generated class has that name already.");
            return null;
        }

        return identifier;
    }

    private string? Derive(JsonNode nameNode, string name, string property)
    {
        if (CSharpName.Derive(name) is not { } identifier)
        {
            _context.Report(ManifestProblemId.InvalidIdentifier, nameNode, $"No C# name can be made from '{ReadContext.Shorten(name)}'; add \"{property}\".");
            return null;
        }

        return _isReserved(identifier) ? identifier + "_" : identifier;
    }
}

using Statsig.Manifest.Reading;

namespace Statsig.Manifest.Tests.Fuzzing;

/// <summary>What must hold of the reader whatever text it is given.</summary>
internal static class ReaderCheck
{
    /// <param name="text">The text.</param>
    /// <param name="isJson">Whether the reader takes it for valid JSON.</param>
    /// <returns>What does not hold; null when all does.</returns>
    public static string? FindFault(string text, out bool isJson)
    {
        isJson = false;
        ManifestDocument document, again, kept, edited;
        try
        {
            document = ManifestReader.Read(text);
            again = ManifestReader.Read(text);
            kept = ManifestReader.Read(text, document);
            edited = ManifestReader.Read(text, ManifestReader.Read(BeforeAnEdit(text)));
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }

        foreach (var problem in document.Problems)
        {
            if (problem.Span.Start < 0 || problem.Span.Length < 0 || problem.Span.End > text.Length)
            {
                return $"{problem} lies outside the text, which has {text.Length} characters.";
            }

            if (string.IsNullOrWhiteSpace(problem.Message))
            {
                return $"{problem} has no message.";
            }
        }

        isJson = document.Problems.All(static problem => problem.Rule != ManifestProblemId.InvalidJson);
        return isJson != JsonOracle.IsValid(text) ? $"The reader says that it is {(isJson ? "valid" : "invalid")} JSON: {string.Join("; ", document.Problems)}"
            : FindDifference(document, again) is { } difference ? $"Read twice, it has {difference}."
            : FindDifference(document, kept) is { } ofNone ? $"Read after no edit, it has {ofNone}."
            : FindDifference(document, edited) is { } ofEdit ? $"Read after an edit, it has {ofEdit}."
            : null;
    }

    /// <summary>A text that an edit could have made this one from: some of its middle is not there.</summary>
    private static string BeforeAnEdit(string text)
    {
        const int Longest = 40;
        var random = new Random(text.Length);
        var at = random.Next(text.Length + 1);
        return text.Remove(at, Math.Min(random.Next(Longest), text.Length - at));
    }

    private static string? FindDifference(ManifestDocument document, ManifestDocument other) =>
        !document.Problems.SequenceEqual(other.Problems) ? "other problems"
        : !document.Model.Equals(other.Model) || document.Model.GetHashCode() != other.Model.GetHashCode() ? "another meaning"
        : !document.Names.Tokens.Select(NameOf).SequenceEqual(other.Names.Tokens.Select(NameOf)) ? "other names"
        : null;

    private static NamedFlag NameOf(NameToken token) => new(token.Kind, token.Name, token.Identifier, token.Span);
}

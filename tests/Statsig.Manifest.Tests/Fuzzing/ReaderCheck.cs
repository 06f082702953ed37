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
        ManifestDocument document, again;
        try
        {
            document = ManifestReader.Read(text);
            again = ManifestReader.Read(text);
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
            : !document.Problems.SequenceEqual(again.Problems) ? "Read twice, it has other problems."
            : !document.Model.Equals(again.Model) || document.Model.GetHashCode() != again.Model.GetHashCode() ? "Read twice, it has another meaning."
            : null;
    }
}

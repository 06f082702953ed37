namespace Statsig.Manifest.Editing;

/// <summary>Edits the text of a manifest, or of any JSON: what is not meant to change keeps its layout, its order and its comments.</summary>
public static class JsonTextEditor
{
    /// <summary>Carries an edit out.</summary>
    /// <param name="text">The text; comments and trailing commas are allowed.</param>
    /// <param name="edit">What its value should become.</param>
    /// <returns>The new text; the very same when there is nothing to change.</returns>
    /// <exception cref="ArgumentException">The text, or a text in the edit, is not valid JSON.</exception>
    public static string Apply(string text, JsonEdit edit)
    {
        using var tree = ParsedJson.Parse(text);
        var root = tree.Root.Span;
        var style = JsonStyle.Of(text, root.Start);
        var value = new JsonRewriter(text, style).Rewrite(tree.Root, edit, indent: "");
        return text.Substring(0, root.Start) + value + text.Substring(root.End);
    }

    /// <summary>Writes a JSON text in the layout that edits give to new values: two spaces, short objects of scalars on one line.</summary>
    /// <param name="json">The JSON text; comments are lost.</param>
    /// <exception cref="ArgumentException">It is not valid JSON.</exception>
    public static string Format(string json)
    {
        using var tree = ParsedJson.Parse(json);
        return JsonFormat.Write(tree.Root, indent: "", JsonStyle.Default);
    }

    /// <summary>Whether two JSON texts mean the same: the order of properties, layout and comments do not count, and numbers count by their value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">One of them is not valid JSON.</exception>
    public static bool AreEqual(string left, string right)
    {
        using var one = ParsedJson.Parse(left);
        using var other = ParsedJson.Parse(right);
        return JsonEquality.AreEqual(one.Root, other.Root);
    }
}

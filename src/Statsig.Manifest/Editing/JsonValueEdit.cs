namespace Statsig.Manifest.Editing;

/// <summary>A value that should mean what a JSON text says.</summary>
internal sealed class JsonValueEdit : JsonEdit
{
    public JsonValueEdit(string json, Func<string, bool>? keeps)
    {
        Json = json;
        Keeps = keeps ?? (static _ => false);
    }

    public string Json { get; }

    public Func<string, bool> Keeps { get; }
}

namespace Statsig.Manifest.Editing;

/// <summary>What a JSON value should become. <see cref="JsonTextEditor"/> carries it out and leaves alone whatever is so already.</summary>
public abstract class JsonEdit
{
    private protected JsonEdit()
    {
    }

    /// <summary>Makes a value mean what a JSON text says. Of two objects only the properties that differ are touched; layout and comments of all others stay.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="keeps">Which properties stay although the text does not have them; null for none.</param>
    public static JsonEdit To(string json, Func<string, bool>? keeps = null) => new JsonValueEdit(json, keeps);

    /// <summary>Changes some properties of an object, which is made where there is none.</summary>
    /// <param name="order">Says where new properties go: behind the last one that comes before them. Null puts them at the end.</param>
    /// <param name="sorts">Whether all properties are put into that order, those that stand there already, too.</param>
    public static JsonObjectEdit Object(IComparer<string>? order = null, bool sorts = false) => new(order, sorts);

    /// <summary>Changes some items of an array. A value that is no array becomes the only item of one first.</summary>
    public static JsonArrayEdit Array() => new();
}

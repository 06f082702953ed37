namespace Statsig.Runtime;

/// <summary>The fault that all handles share: one that nobody made.</summary>
internal static class HandleFault
{
    public static InvalidOperationException Default(string type, string example) =>
        new($"This is default({type}), which has no name. Take the one that is generated from the manifest, like {example}.");
}

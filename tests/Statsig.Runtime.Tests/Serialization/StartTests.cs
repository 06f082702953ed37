using System.Reflection;
using System.Runtime;
using System.Runtime.Loader;

namespace Statsig.Runtime.Tests;

/// <summary>
/// A program that starts waits for each method that the just-in-time compiler goes over, about a fifth of a millisecond. Here the runtime is loaded a second
/// time, so that nothing of it is compiled yet.
/// </summary>
public sealed class StartTests
{
    [Fact]
    public void Little_is_compiled_for_a_program_that_reads_a_default()
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        var runtime = context.LoadFromAssemblyPath(typeof(FeatureGate).Assembly.Location);
        var type = context.LoadFromAssemblyPath(typeof(StartTests).Assembly.Location).GetType(typeof(StartTests).FullName!, throwOnError: true)!;

        var compiled = (long)type.GetMethod(nameof(ReadDefault), BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;

        Assert.Equal([runtime], context.Assemblies.Where(assembly => assembly.GetName().Name == "Statsig.Runtime"));
        Assert.InRange(compiled, 25, 45);
        context.Unload();
    }

    /// <returns>How many methods were compiled for it.</returns>
    private static long ReadDefault()
    {
        var before = JitInfo.GetCompiledMethodCount(currentThread: true);
        var value = new DynamicConfig<CheckoutSettings>("checkout_settings", CheckoutSettings.ValueReader).DefaultValue;
        var maxItems = value.MaxItems;
        var compiled = JitInfo.GetCompiledMethodCount(currentThread: true) - before;
        Assert.Equal(20, maxItems);
        return compiled;
    }
}
